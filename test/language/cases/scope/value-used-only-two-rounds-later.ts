import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let one = -1;
  let two = -2;
  const out: number[] = [];
  for (const x of list) {
    out.push(two);
    two = one;
    one = x;
  }
  return { out, one, two };
});
export const args = [[1, 2, 3, 4]];
