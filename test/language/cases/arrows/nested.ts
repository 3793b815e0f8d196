import { task } from 'mgr-scheduler';

export default task(function f(grid: number[][]) {
  let max = -Infinity;
  let cells = 0;
  for (let k = 1; k < +'3'; k++) {
    grid.forEach((row, r) =>
      row.forEach((x, c) => {
        cells++;
        if (x * k + r - c > max) max = x * k + r - c;
      }),
    );
  }
  return { max, cells };
});
export const args = [[[1, 5], [7, 2]]];
