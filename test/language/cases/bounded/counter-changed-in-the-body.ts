import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < 4; i++) {
    out.push(i);
    if (n-- > 0) i--;
  }
  return out;
});
export const args = [6];
