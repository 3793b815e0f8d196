import { task } from 'mgr-scheduler';

export default task(function f(list: number[], x: number) {
  let i = 0;
  while (i < list.length) {
    if (list[i] === x) return 'at ' + i;
    i++;
  }
  return 'nowhere';
});
export const args = [[4, 8, 15, 16, 23, 42], 16];
