import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* walk(trace: unknown[]): Generator<number, string> { try { yield 1; yield 2; } finally { trace.push('finally'); yield 10; trace.push('after'); } return 'end'; }
export default task(function f() {
  const trace: unknown[] = [];
  const it = walk(trace);
  const steps = [it.next(), it.return(say(trace, 'early')), it.next(), it.next()];
  const fresh = walk(trace);
  steps.push(fresh.return('never began'), fresh.next());
  return [steps, trace];
});
export const args = [];
