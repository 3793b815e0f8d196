import { task } from 'mgr-scheduler';

export default task(function find(grid: number[][], x: number) {
  for (let r = 0; r < grid.length; r++) {
    for (let c = 0; c < grid[r]!.length; c++) {
      if (grid[r]![c] === x) return { r, c };
    }
  }
  return null;
});
export const args = [[[1, 2], [3, 4], [5, 6]], 5];
