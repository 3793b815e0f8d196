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
  let caught = ''; try { caught = String(parallelReduce(0, 6, 0, (i) => (i === n ? fails(i) : spin(i)), (x, y) => x + y)); } catch (e) { caught = (e as Error).name; } const again = parallelReduce(0, 6, 0, (i) => spin(i), (x, y) => x + y); return [caught, again];
});
export const args = [4];
