import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number): number {
  if (n === 0) return 7;
  const a = fork(f, n - 1);
  count(n);
  return join(a);
});
export const args = [6];
