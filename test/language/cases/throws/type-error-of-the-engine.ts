import { task } from 'mgr-scheduler';

export default task(function f(list: any[]) {
  let s = 0;
  for (const x of list) s += x.a.b;
  return s;
});
export const args = [[{ a: { b: 1 } }, { a: null }]];
