import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  const list = [1, 2, 3];
  let i = 0;
  [list[i++], list[i++], list[g(i)]] = [9, 8, 7];
  let k: any = 0;
  ({ length: k, [g(0)]: list[k], 1: list[g(k - 1)] } = list as any);
  const o: any = { n: 1 };
  let p: any = o;
  [p.n, p = g(null)] = [5] as any;
  let w: any = o;
  [w.m = ((w = null), g(3))] = [] as any;
  return [trace, list, i, k, o, p, w];
});
export const args = [];
