/** The Mandelbrot set: rows in parallel, points of a row in parallel. What a point costs differs a thousandfold. */
import { parallelFor, task } from 'mgr-scheduler';

const MOST = 1000;

/** How many rounds until the point escapes. */
function rounds(x: number, y: number): number {
  let a = 0;
  let b = 0;
  let round = 0;
  while (round < MOST && a * a + b * b <= 4) {
    const next = a * a - b * b + x;
    b = 2 * a * b + y;
    a = next;
    round++;
  }
  return round;
}

export function serial(picture: Int32Array, width: number, height: number): void {
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      picture[row * width + column] = rounds((3 * column) / width - 2.2, (2.4 * row) / height - 1.2);
    }
  }
}

export const forked = task(function mandelbrot(picture: Int32Array, width: number, height: number): void {
  parallelFor(0, height, (row) => {
    parallelFor(0, width, (column) => {
      picture[row * width + column] = rounds((3 * column) / width - 2.2, (2.4 * row) / height - 1.2);
    });
  });
});
