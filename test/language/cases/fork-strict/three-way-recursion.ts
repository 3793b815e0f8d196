import { fork, join, task } from 'mgr-scheduler';

export default task(function tree(n: number, mark: string): string {
  if (n === 0) return mark;
  const a = fork(tree, n - 1, mark + 'a');
  const b = fork(tree, n - 1, mark + 'b');
  const c = tree(n - 1, mark + 'c');
  return `${join(a)}-${c}-${join(b)}`;
});
export const args = [3, '.'];
