import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const rows = list.map((n) => {
    const row: number[] = [];
    for (let i = 0; i < n; i++) row.push(i * n);
    return row;
  });
  let s = 0;
  for (const row of rows) for (const x of row) s += x;
  return { rows, s };
});
export const args = [[1, 2, 3]];
