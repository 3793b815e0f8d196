import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  do {
    out.push(n);
  } while (--n > 0);
  return { out, n };
});
export const args = [6];
