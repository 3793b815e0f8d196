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
  const out = new Float64Array(new SharedArrayBuffer(8 * 8)); parallelFor(0, 8, (i) => { try { out[i] = i % 3 === 0 ? fails(i) : spin(i); } catch { out[i] = -i - 1; } }); return [...out];
});
export const args = [4];
