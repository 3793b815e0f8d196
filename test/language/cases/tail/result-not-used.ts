import { task } from 'mgr-scheduler';

function fill(out: number[], n: number): number {
  for (let i = 0; i < n; i++) out.push(i);
  return n;
}
export default task(function f() {
  const out: number[] = [];
  fill(out, 2);
  void fill(out, 1);
  fill(out, 0), fill(out, 3);
  if (out.length > 5) fill(out, 1);
  else fill(out, 9);
  return out;
});
export const args = [];
