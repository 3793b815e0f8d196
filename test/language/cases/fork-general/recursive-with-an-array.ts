import { fork, join, task } from 'mgr-scheduler';

export default task(function tree(n: number): number {
  const forks = [];
  for (let i = 0; i < n; i++) forks.push(fork(tree, i));
  let s = 1;
  for (const one of forks) s += join(one);
  return s;
});
export const args = [4];
