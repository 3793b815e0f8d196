import { forkAll, joinAll, task } from 'mgr-scheduler';

export default task(function tree(n: number): number {
  if (n === 0) return 1;
  const kinds = [];
  for (let i = 0; i < n; i++) kinds.push(i);
  let s = 0;
  for (const x of joinAll(forkAll(tree, kinds))) s += x;
  return s;
});
export const args = [4];
