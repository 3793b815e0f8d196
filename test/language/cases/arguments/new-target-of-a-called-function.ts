import { task } from 'mgr-scheduler';

function Point(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += new.target ? 1 : 0;
  return s;
}
export default task(function f(n: number) {
  return Point(n);
});
export const args = [4];
