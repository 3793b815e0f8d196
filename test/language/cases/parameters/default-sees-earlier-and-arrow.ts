import { task } from 'mgr-scheduler';

function f2(n: number, double = (x: number) => x * n, list = [n, double(n)]): number[] {
  for (let i = 0; i < +'2'; i++) list.push(i);
  return list;
}
export default task(function f() {
  return [f2(3), f2(3, undefined, [9])];
});
export const args = [];
