import { task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  while (c < n) c++;
  return c;
}
export default task(function f() {
  let s = '';
  for (const [name, n] of [['a', 1], ['b', 2], ['c', 3]] as const) s += name + count(n);
  for (const c of 'xyz') s += c + count(1);
  return s;
});
export const args = [];
