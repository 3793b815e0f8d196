import { task } from 'mgr-scheduler';

export default task(function f(a: bigint, b: bigint) {
  let x = 1n;
  let y = -1n;
  let z = 0n;
  let w = 2n ** 63n;
  for (let i = 0; i < +'5'; i++) {
    x *= a;
    y = y * b - 1n;
    z += x & 0xffffn;
    w -= 1n;
    w *= 2n;
  }
  return { x, y, z, w };
});
export const args = [123456789012345678901234567890n, -987654321n];
