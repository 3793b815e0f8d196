import { task } from 'mgr-scheduler';

export default task(function f(values: unknown[]) {
  const out: string[] = [];
  for (const v of values) out.push(`${v}`, v + '', String(v));
  return out;
});
export const args = [[0, -0, NaN, 1e21, 1n, null, undefined, true, [1, [2, 3]], {}, 'x']];
