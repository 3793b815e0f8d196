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
  const kept = [fork(spin, 1), fork(fails, 2), fork(spin, 3)]; const out: unknown[] = []; for (let i = 0; i < 3; i++) { try { out.push(join(kept[i]!)); } catch (e) { out.push((e as Error).name); } } return out;
});
export const args = [4];
