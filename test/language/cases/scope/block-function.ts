import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: number[] = [];
  for (let i = 0; i < n; i++) {
    const base = i * 10;
    function twice(x: number): number {
      let s = 0;
      for (let k = 0; k < +'2'; k++) s += x;
      return s + base;
    }
    out.push(twice(i));
  }
  return out;
});
export const args = [4];
