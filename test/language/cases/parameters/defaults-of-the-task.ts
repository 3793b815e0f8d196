import { task } from 'mgr-scheduler';

export default task(function f(n: number, step = 2, out: number[] = []) {
  for (let i = 0; i < n; i += step) out.push(i);
  return { n, step, out };
});
export const args = [7];
