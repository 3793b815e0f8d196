import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const sources: Iterable<unknown>[] = [[1], 's', new Set([2]), new Map([[3, 4]]), Int8Array.of(5), (function* () { yield 6; })(), [7][Symbol.iterator](), 'é'];
  for (const source of sources) for (const x of source) say(trace, x);
  return trace;
});
export const args = [];
