import { task } from 'mgr-scheduler';

export default task(function f(a: number, b: string) {
  let c = a + 1, d = b + 'd', e = [a], g = { b }, h = true, i2: any = null, j: any, k2 = 1n, l = -0, m = NaN;
  let n = 'n', o = 'o', p = 16, q = 17.5, r = /r/g, s = new Date(1), t2 = [1, [2]], u = -1, v = 2 ** 40, w = '';
  for (let x = 0; x < +'3'; x++) {
    c += x; d += x; e.push(x); h = !h; k2 *= 2n; p++; q /= 2; u -= x; v += x; w += n + o;
  }
  return { a, b, c, d, e, g, h, i2, j, k2, l, m, n, o, p, q, r, s, t2, u, v, w };
});
export const args = [1, 'b'];
