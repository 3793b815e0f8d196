import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (const x of list) {
    out.push(x);
    list.pop();
  }
  return { out, list };
});
export const args = [[1, 2, 3, 4, 5, 6, 7]];
