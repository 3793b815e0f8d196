import { task } from 'mgr-scheduler';

export default task(function f(list: string[]) {
  let out = '';
  for (const [i, x] of list.entries()) out += i + x;
  return out;
});
export const args = [['a', 'b', 'c']];
