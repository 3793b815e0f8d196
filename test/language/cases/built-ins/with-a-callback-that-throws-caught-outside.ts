import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const boom = (x: unknown): never => { trace.push(x); throw new RangeError('boom'); };
  for (const go of [() => [2, 1].sort(boom as any), () => 'ab'.replace(/b/, boom as any), () => JSON.stringify({ a: { toJSON: boom } }), () => Array.from([7], boom), () => new Map([[1, 2]]).forEach(boom), () => JSON.parse('[8]', boom as any), () => [...{ [Symbol.iterator]: boom as any }]]) {
    try { go(); } catch (error) { say(trace, (error as Error).message); }
  }
  return trace.length;
});
export const args = [];
