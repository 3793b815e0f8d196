import { task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c++;
  return c;
}
export default task(function f() {
  let total = 0;
  outer: for (let i = 0; i < +'5'; i++) {
    for (let k = 0; k < +'5'; k++) {
      if (count(k) > count(i)) continue outer;
      total += k;
      if (count(total) > 8) break outer;
    }
  }
  return total;
});
export const args = [];
