import { task } from 'mgr-scheduler';

function size(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s--;
  return s;
}
export default task(function f() {
  return new Array(size(2));
});
export const args = [];
