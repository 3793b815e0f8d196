import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const sparse: number[] = [];
  sparse[3000] = 7;
  const found = sparse.findLastIndex((x) => say(trace, x) === 7);
  const mapped = sparse.map((x) => say(trace, x * 2));
  return [found, mapped.length, mapped[3000], Object.keys(mapped), trace];
});
export const args = [];
