import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const other = list;
  let s = 0;
  for (let i = 0; i < list.length; i++) {
    s += list[i]!;
    if (i < 3) other[other.length] = i;
  }
  for (let i = 0; i < list.length; i++) {
    if (list[i] === 0) list.length = 3;
    s += 100;
  }
  return { s, n: list.length };
});
export const args = [[5, 0, 7]];
