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
  const o: any = {};
  for (o[g('k')] of [1, 2]) t(o.k);
  for (o[g('m')] in { x: 1, y: 2 }) t(o.m);
  for ([o[g('z')], o.y = g(3)] of [[1], [2, 3]]) t({ ...o });
  let z: unknown;
  for ({ z = g(4), ...o[g('rest')] } of [{ q: 1 }, { z: 2 }] as any) t([z, o.rest]);
  for (t(o).last of new Set([1, 2])) if (g(o.last) === 2) break;
  return [trace, o, z];
});
export const args = [];
