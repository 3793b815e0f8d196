import { fork, forkAll, join, joinAll, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(xs: number[]) {
  const forks = forkAll(count, xs);
  const mine = count(4);
  const more = fork(count, 3);
  return [mine, ...joinAll(forks), join(more)];
});
export const args = [[3, 1, 4, 1, 5]];
