import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  let a;
  if (n > 2) a = fork(count, n);
  const b = count(2);
  return a === undefined ? b : b + join(a);
});
export const args = [5];
