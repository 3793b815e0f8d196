import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 2n ** 63n - 3n;
  let y = -(2n ** 63n) + 2n;
  for (let i = 0; i < +'5'; i++) { x++; y--; say(trace, x); trace.push(y); }
  return [x, y, BigInt.asIntN(64, x), BigInt.asUintN(64, y), trace];
});
export const args = [];
