import { task } from 'mgr-scheduler';

function one(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s++;
  return s;
}
export default task(function f() {
  const r: Record<string, any> = { a: 7, b: 7, c: 7, d: 7, e: 7, f: 7, g: 7, h: 7, i: -7, j: 7, k: 7, l: 7, m: 's' };
  r.a += one(3);
  r.b -= one(3);
  r.c *= one(3);
  r.d /= one(2);
  r.e %= one(4);
  r.f **= one(2);
  r.g <<= one(2);
  r.h >>= one(1);
  r.i >>>= one(1);
  r.j &= one(3);
  r.k |= one(8);
  r.l ^= one(5);
  r.m += one(1);
  return r;
});
export const args = [];
