import { task } from 'mgr-scheduler';

/** Ways to fill the rows that are left, when these columns and diagonals are under attack. */
function place(all: number, columns: number, left: number, right: number): number {
  if (columns === all) return 1;
  let ways = 0;
  let free = all & ~(columns | left | right);
  while (free !== 0) {
    const bit = free & -free;
    free ^= bit;
    ways += place(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
  }
  return ways;
}

/** In how many ways n queens stand on an n by n board. */
export default task(function queens(n: number): number {
  return place((1 << n) - 1, 0, 0, 0);
});
