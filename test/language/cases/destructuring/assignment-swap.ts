import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  for (let i = 0, k = list.length - 1; i < k; i++, k--) [list[i], list[k]] = [list[k]!, list[i]!];
  return list;
});
export const args = [[1, 2, 3, 4, 5]];
