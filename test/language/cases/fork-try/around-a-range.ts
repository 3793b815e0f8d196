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
  const out = new Float64Array(new SharedArrayBuffer(8 * 8)); let caught = ''; try { parallelFor(0, 8, (i) => { if (i === 5) fails(i); out[i] = spin(i); }); } catch (e) { caught = (e as Error).message; } return [caught, out[0]];
});
export const args = [4];
