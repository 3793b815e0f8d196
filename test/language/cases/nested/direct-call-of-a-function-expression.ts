import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < n; i++) {
    out.push(
      (function (x: number) {
        let s = 0;
        for (let k = 0; k < x; k++) s += i;
        return s;
      })(i + 1),
      ((x) => x * 2)(i),
    );
  }
  return out;
});
export const args = [4];
