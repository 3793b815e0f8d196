/** How many ways there are to place n queens: a fork for each free square of a row, on every row. */
import { fork, join, task } from 'mgr-scheduler';

export function serial(n: number): number {
  return place((1 << n) - 1, 0, 0, 0);
}

function place(all: number, columns: number, left: number, right: number): number {
  if (columns === all) return 1;
  let ways = 0;
  for (let free = all & ~(columns | left | right); free !== 0; free &= free - 1) {
    const square = free & -free;
    ways += place(all, columns | square, (left | square) << 1, (right | square) >> 1);
  }
  return ways;
}

/** The squares `free` of this row: the first one here, the others in a fork. */
function squares(all: number, columns: number, left: number, right: number, free: number): number {
  const square = free & -free;
  const others = free & (free - 1);
  if (others === 0) return row(all, columns | square, (left | square) << 1, (right | square) >> 1);
  const rest = fork(squares, all, columns, left, right, others);
  const ways = row(all, columns | square, (left | square) << 1, (right | square) >> 1);
  return join(rest) + ways;
}

function row(all: number, columns: number, left: number, right: number): number {
  if (columns === all) return 1;
  const free = all & ~(columns | left | right);
  return free === 0 ? 0 : squares(all, columns, left, right, free);
}

export const forked = task(function queens(n: number): number {
  return row((1 << n) - 1, 0, 0, 0);
});
