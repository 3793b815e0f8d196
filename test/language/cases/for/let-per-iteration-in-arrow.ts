import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const readers: (() => number)[] = [];
  let total = 0;
  for (let i = 0; i < n; i++) {
    total += [1, 2, 3].map((x) => x * i).reduce((a, b) => a + b, 0);
  }
  return { total, readers: readers.length };
});
export const args = [5];
