import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const forks = [];
  for (let i = 0; i < n; i++) forks.push(fork(count, i));
  const out = [];
  while (forks.length > 0) out.push(join(forks.pop()!));
  return out;
});
export const args = [6];
