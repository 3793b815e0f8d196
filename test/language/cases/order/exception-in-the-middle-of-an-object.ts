import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const boom = (x: unknown): never => { say(trace, x); throw new Error(`at ${x}`); };
  for (const go of [() => ({ a: say(trace, 1), b: boom(2), c: say(trace, 3) }), () => [say(trace, 4), boom(5), say(trace, 6)], () => Math.max(say(trace, 7), boom(8)), () => say(trace, 9) + boom(10) + say(trace, 11), () => `${say(trace, 12)}${boom(13)}`]) {
    try { go(); } catch (error) { trace.push((error as Error).message); }
  }
  return trace;
});
export const args = [];
