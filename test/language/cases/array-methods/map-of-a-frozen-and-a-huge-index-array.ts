import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const sparse: number[] = [];
  sparse[5] = 1;
  sparse[40] = 2;
  const frozen = Object.freeze([1, 2]);
  const seen: number[] = [];
  sparse.forEach((x, i) => { seen.push(i); say(trace, x); });
  return [seen, frozen.map((x) => say(trace, x + 1)), Object.isFrozen(frozen.map((x) => x)), sparse.map((x) => x).length, trace];
});
export const args = [];
