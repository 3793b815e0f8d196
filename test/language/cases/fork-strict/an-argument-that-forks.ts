import { fork, join, task } from 'mgr-scheduler';

function double(x: number) {
  let r = 0;
  for (let i = 0; i < +'2'; i++) r += x;
  return r;
}

export default task(function f(n: number): number {
  if (n < 1) return 1;
  const a = fork(f, n - 1);
  const b = fork(double, join(a));
  return join(b) + n;
});
export const args = [5];
