import { task } from 'mgr-scheduler';

function triangle(n: number): number {
  let s = 0;
  for (let i = 1; i <= n; i++) s += i;
  return s;
}
export default task(function f(list: number[]) {
  let out = '';
  for (const n of list) out += triangle(n) + ',';
  return out;
});
export const args = [[1, 2, 3, 5, 8]];
