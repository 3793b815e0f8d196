import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (const x of list) {
    out.push(x);
    if (x < 6) list.push(x + 3);
  }
  return { out, list };
});
export const args = [[1, 2]];
