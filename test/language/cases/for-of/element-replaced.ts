import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  let i = 0;
  for (const x of list) {
    out.push(x);
    i++;
    if (i < list.length) list[i] = list[i]! + x;
  }
  return out;
});
export const args = [[1, 2, 3, 4]];
