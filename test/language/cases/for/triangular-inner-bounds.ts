import { task } from 'mgr-scheduler';

export default task(function pascal(n: number) {
  const rows: number[][] = [];
  for (let r = 0; r < n; r++) {
    const row = [1];
    for (let c = 1; c <= r; c++) row.push((rows[r - 1]![c - 1] ?? 0) + (rows[r - 1]![c] ?? 0));
    rows.push(row);
  }
  return rows;
});
export const args = [8];
