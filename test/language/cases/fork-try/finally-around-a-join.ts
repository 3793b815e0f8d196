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
  const trace: unknown[] = []; const a = fork(fails, n); try { try { trace.push(spin(1)); trace.push(join(a)); } finally { trace.push('finally', spin(2)); } } catch (e) { trace.push((e as Error).message); } return trace;
});
export const args = [4];
