import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  let x = 0;
  const out: number[] = [];
  for (x of list) out.push(x);
  return { x, out };
});
export const args = [[1, 2, 3]];
