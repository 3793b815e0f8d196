import { task } from 'mgr-scheduler';

function work$mgr(x: number): number {
  let s = 0;
  for (let i = 0; i < x; i++) s += 1;
  return s;
}
function work$mgr_r(point: number, values: number[]): number {
  let s = point;
  for (const v of values) s += v;
  return s;
}
function work(x: number): number {
  let s = work$mgr(x);
  for (let i = 0; i < x; i++) s += work$mgr_r(i, [x, x]);
  return s;
}
export default task(function task$mgr(x: number) {
  return work(x) * 10 + work$mgr(2);
});
export const args = [3];
