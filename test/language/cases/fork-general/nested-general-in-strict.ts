import { fork, join, task } from 'mgr-scheduler';

function wide(n: number): number {
  const forks = [fork(leaf, n), fork(leaf, n + 1)];
  let s = 0;
  for (let i = 0; i < forks.length; i++) s = s * 10 + join(forks[i]!);
  return s;
}
function leaf(n: number): number {
  if (n < 1) return 1;
  const a = fork(leaf, n - 1);
  const b = leaf(n - 2);
  return join(a) + b;
}

export default task(function f(n: number): number {
  if (n < 1) return 1;
  const a = fork(wide, n - 1);
  const b = wide(n - 1);
  return join(a) + b;
});
export const args = [3];
