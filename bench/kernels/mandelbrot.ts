import { task } from 'mgr-scheduler';

const MAX_ROUNDS = 200;

/** Rounds until each point of an n by n grid leaves the circle of radius 2, summed. */
export default task(function mandelbrot(n: number): number {
  let total = 0;
  for (let row = 0; row < n; row++) {
    const ci = (2 * row) / n - 1;
    for (let column = 0; column < n; column++) {
      const cr = (2 * column) / n - 1.5;
      let zr = 0;
      let zi = 0;
      let rounds = 0;
      while (rounds < MAX_ROUNDS && zr * zr + zi * zi <= 4) {
        const next = zr * zr - zi * zi + cr;
        zi = 2 * zr * zi + ci;
        zr = next;
        rounds++;
      }
      total += rounds;
    }
  }
  return total;
});
