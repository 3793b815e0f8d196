import { fork, forkAll, join, joinAll, parallelFor, parallelReduce, task } from 'mgr-scheduler';

function spin(n: number): number {
  let s = 0;
  for (let i = 0; i < +'3'; i++) s += i * n;
  return s;
}
function fails(n: number): number {
  for (let i = 0; i < +'2'; i++) n++;
  throw new RangeError('fails ' + n);
}
export default task(function f(n: number): unknown {
  function tree(k: number): number { if (k === 3) throw new Error('three'); if (k < 2) return spin(k); try { const a = fork(tree, k - 1); const b = tree(k - 2); return join(a) + b; } catch (e) { return 1000 + k; } } return [tree(2), tree(3 + n), tree(n + 1)];
});
export const args = [4];
