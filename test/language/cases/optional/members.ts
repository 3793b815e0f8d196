import { task } from 'mgr-scheduler';

export default task(function f(list: any[]) {
  const out: unknown[] = [];
  for (const x of list) out.push(x?.a, x?.a?.b, x?.['a'], x?.a.b);
  return out;
});
export const args = [[null, undefined, { a: { b: 1 } }, { a: 0 }]];
