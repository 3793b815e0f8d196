import { task } from 'mgr-scheduler';

function triple(x: number): number {
  let s = 0;
  for (let i = 0; i < +'3'; i++) s += x;
  return s;
}
export default task(function f(x: number) {
  return [triple?.(x), (x > 100 ? undefined : triple)?.(2)];
});
export const args = [7];
