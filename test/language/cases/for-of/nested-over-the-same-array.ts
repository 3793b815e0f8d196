import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (const a of list) for (const b of list) out.push(a * b);
  return out;
});
export const args = [[1, 2, 3, 4]];
