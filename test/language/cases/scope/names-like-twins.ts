import { task } from 'mgr-scheduler';

function f$n(x: number): number {
  let s = 0;
  for (let i = 0; i < x; i++) s += 1;
  return s;
}
function f$resume(point: number, values: number[]): number {
  let s = point;
  for (const v of values) s += v;
  return s;
}
function f(x: number): number {
  let s = f$n(x);
  for (let i = 0; i < +'2'; i++) s += f$resume(i, [x, x]);
  return s;
}
export default task(function $f(x: number) {
  return f(x) * 10 + f$n(2);
});
export const args = [3];
