import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (const x of list) {
    if (x === 0) continue;
    if (x < 0) break;
    out.push(x);
  }
  return out;
});
export const args = [[1, 0, 2, 0, 3, -1, 4]];
