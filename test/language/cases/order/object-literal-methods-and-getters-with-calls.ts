import { task } from 'mgr-scheduler';

function walk(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
export default task(function f() {
  const o = {
    a: walk(2),
    get b() {
      return this.a * 2;
    },
    c() {
      return this.a + 1;
    },
    d: walk(3),
    ['e' + walk(1)]: walk(4),
    f: (x: number) => x + 1,
  };
  return [o.a, o.b, o.c(), o.d, o.e1, o.f(1), Object.keys(o)];
});
export const args = [];
