import { task } from 'mgr-scheduler';

export default task(function queens(n: number) {
  const columns: number[] = [];
  let solutions = 0;
  let first: number[] | null = null;
  function safe(row: number, c: number): boolean {
    for (let r = 0; r < row; r++) if (columns[r] === c || Math.abs(columns[r]! - c) === row - r) return false;
    return true;
  }
  function place(row: number): void {
    if (row === n) {
      solutions++;
      first ??= [...columns];
      return;
    }
    for (let c = 0; c < n; c++) {
      if (!safe(row, c)) continue;
      columns[row] = c;
      place(row + 1);
    }
  }
  place(0);
  return { solutions, first };
});
export const args = [4];
