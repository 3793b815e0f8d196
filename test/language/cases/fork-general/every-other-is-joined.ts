import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const forks = [];
  for (let i = 0; i < n; i++) forks.push(fork(count, i));
  let s = 0;
  for (let i = 0; i < n; i += 2) s += join(forks[i]!);
  for (let i = 0; i < n; i++) forks.push(fork(count, i));
  return s + join(forks[n + 2]!);
});
export const args = [5];
