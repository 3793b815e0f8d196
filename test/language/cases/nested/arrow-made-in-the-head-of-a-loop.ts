import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0, read = () => i; i < n; i++) out.push(i, read());
  return out;
});
export const args = [3];
