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
  let s = 0; try { const a = fork(spin, n); s = fails(n); s += join(a); } catch (e) { s = -1; } const c = fork(spin, 2); const d = spin(3); return [s, join(c) + d];
});
export const args = [4];
