import { task } from 'mgr-scheduler';

export default task(function f(list: string[]) {
  for (var last of list);
  return last;
});
export const args = [['a', 'b', 'c']];
