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
  function child(k: number): number { try { return fails(k); } catch { return spin(k); } } const a = fork(child, n); const b = child(n + 1); return join(a) * 100 + b;
});
export const args = [4];
