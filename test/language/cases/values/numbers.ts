import { task } from 'mgr-scheduler';

export default task(function f(a: number, b: number, c: number, d: number, e: number) {
  let g = 0.1 + 0.2;
  let h = 2 ** 53;
  let i = -(2 ** 31);
  let j = 2 ** 31;
  const out: unknown[] = [];
  for (let k = 0; k < +'3'; k++) {
    out.push(Object.is(a, -0), Number.isNaN(b), 1 / d, c, e, g, h, i, j);
    g *= 3;
    h += 2;
    i -= 1;
    j -= 1;
  }
  return { a, b, c, d, e, g, h, i, j, out };
});
export const args = [-0, NaN, Infinity, -0, 5e-324];
