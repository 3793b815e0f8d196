import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const a = fork(count, n);
  const b = fork(count, n + 1);
  const x = n > 3 && join(a);
  const y = n > 100 ? join(b) : count(3);
  return [x, y];
});
export const args = [5];
