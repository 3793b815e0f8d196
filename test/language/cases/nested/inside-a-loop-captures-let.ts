import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < n; i++) {
    let seen = i;
    function add(x: number): number {
      for (let k = 0; k < x; k++) seen += i;
      return seen;
    }
    out.push(add(1), add(2), seen);
  }
  return out;
});
export const args = [4];
