import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const a = new Array(n);
  const b: number[] = [];
  b.length = 3;
  for (let i = 0; i < +'2'; i++) a[i] = i;
  return { a, b, an: a.length, bn: b.length };
});
export const args = [6];
