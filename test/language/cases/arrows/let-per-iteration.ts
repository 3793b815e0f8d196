import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const readers: number[][] = [];
  for (let i = 0; i < n; i++) {
    const row = [10, 20].map((x) => {
      const was = i;
      return x + was;
    });
    i += row.filter((x) => x === 12).length;
    readers.push(row);
  }
  return readers;
});
export const args = [5];
