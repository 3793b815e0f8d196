import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* robust(trace: unknown[]): Generator<number, string> { let n = 0; while (n < +'4') { try { yield n++; } catch (error) { trace.push(`caught ${(error as Error).message}`); n += 10; } } return 'done'; }
export default task(function f() {
  const trace: unknown[] = [];
  const it = robust(trace);
  const out = [it.next(), it.next(), it.throw(new Error(say(trace, 'from the task')))];
  say(trace, 'between');
  return [out, it.next(), trace];
});
export const args = [];
