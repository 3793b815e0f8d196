import { fork, join, task } from 'mgr-scheduler';

export default task(function tree(n: number): number {
  if (n < 2) return 1;
  const a = fork(tree, n - 1);
  const b = fork(tree, n - 2);
  const x = join(a);
  return x * 2 + join(b);
});
export const args = [7];
