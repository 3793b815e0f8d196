import { task } from 'mgr-scheduler';

function maybe(n: number, out: number[]): void {
  for (let i = 0; i < +'5'; i++) {
    if (i === n) return;
    out.push(i);
  }
}
export default task(function f() {
  const out: number[] = [];
  const values = [maybe(2, out), maybe(9, out)];
  return { values, out };
});
export const args = [];
