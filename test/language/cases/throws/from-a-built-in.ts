import { task } from 'mgr-scheduler';

export default task(function f(list: any[]) {
  let s = 0;
  for (const x of list) s += JSON.parse(x).n;
  return s;
});
export const args = [['{"n":1}', '{"n":2}', '{oops']];
