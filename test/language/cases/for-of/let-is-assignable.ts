import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (let x of list) {
    while (x > 0) {
      out.push(x);
      x -= 2;
    }
  }
  return out;
});
export const args = [[5, 2, 3]];
