import { task } from 'mgr-scheduler';

function third(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += 100;
  return s;
}
export default task(function f() {
  const a = new Uint8Array(4);
  for (let i = 0; i < +'4'; i++) a[i] += third(i + 1);
  const same = (a[0] = 300.7);
  a[9] = third(1);
  return { a, same };
});
export const args = [];
