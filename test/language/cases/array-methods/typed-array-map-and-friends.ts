import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const bytes = Uint8Array.of(1, 2, 250);
  const out = bytes.map((x) => say(trace, x + 10));
  const big = new BigInt64Array([1n, -2n]).map((x) => say(trace, x * x));
  const some = bytes.some((x) => say(trace, x) === 2);
  const sum = Float64Array.of(0.5, 0.25).reduce((a, x) => say(trace, a + x));
  bytes.forEach((_x, i, all) => { all[2 - i] = say(trace, i); });
  return [out, big, some, sum, bytes, bytes.filter((x) => say(trace, x) > 0), trace];
});
export const args = [];
