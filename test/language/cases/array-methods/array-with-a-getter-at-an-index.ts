import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = [1, 2, 3];
  let reads = 0;
  Object.defineProperty(xs, 1, { get: () => { reads++; return 20; }, enumerable: true, configurable: true });
  const out = xs.map((x) => say(trace, x));
  return [out, reads, trace];
});
export const args = [];
