import { task } from 'mgr-scheduler';

function add(a: number, b: number): number {
  return a + b;
}
function twice(a: number): number {
  return add(a, a);
}
export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s = add(s, twice(i));
  return s;
});
export const args = [5];
