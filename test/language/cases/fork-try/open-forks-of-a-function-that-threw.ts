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
  function inner(k: number): number { const a = fork(spin, k); const b = fork(spin, k + 1); const c = fails(k); return join(b) + join(a) + c; } const out: unknown[] = []; for (let i = 0; i < +'4'; i++) { try { out.push(inner(i)); } catch (e) { out.push((e as Error).message); } } const z = fork(spin, 5); out.push(spin(1)); out.push(join(z)); return out;
});
export const args = [4];
