import { fork, join, task } from 'mgr-scheduler';

export default task(function tree(n: number): number {
  if (n === 2) throw new Error(`leaf ${n}`);
  const a = fork(tree, n - 1);
  const b = n * 2;
  return join(a) + b;
});
export const args = [6];
