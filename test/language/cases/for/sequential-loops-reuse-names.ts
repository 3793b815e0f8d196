import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(i);
  for (let i = n; i > 0; i--) out.push(i);
  for (let i = 0, j = 1; i < n; i++, j *= 2) out.push(j);
  return out;
});
export const args = [5];
