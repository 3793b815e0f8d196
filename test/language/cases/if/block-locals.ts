import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: unknown[] = [];
  for (let i = 0; i < n; i++) {
    if (i > 1) {
      const square = i * i;
      let sum = 0;
      for (let k = 0; k < i; k++) sum += square;
      out.push(sum);
    } else {
      const square = 'small';
      out.push(square);
    }
  }
  return out;
});
export const args = [6];
