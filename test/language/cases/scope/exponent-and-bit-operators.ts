import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let a = 1, b = -7, c = 0xffffffff;
  for (let i = 0; i < n; i++) {
    a = (a << 3) ^ (b >>> i) ^ ~c;
    b = (b >> 1) | (a & 0x55);
    c = c % 1000003 ** 2;
  }
  return [a, b, c, (-2) ** 3, 2 ** -1, 7 % -3, -7 % 3];
});
export const args = [6];
