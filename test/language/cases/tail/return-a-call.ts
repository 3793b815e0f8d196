import { task } from 'mgr-scheduler';

function loop(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
}
function middle(n: number): number {
  return loop(n);
}
export default task(function f(n: number) {
  return middle(n);
});
export const args = [6];
