/** Heat in a plate: Jacobi steps over a grid, the rows of a step in parallel. */
import { parallelFor, task } from 'mgr-scheduler';

export function serial(first: Float64Array, second: Float64Array, width: number, height: number, steps: number): void {
  for (let step = 0; step < steps; step++) {
    const now = step % 2 === 0 ? first : second;
    const next = step % 2 === 0 ? second : first;
    for (let y = 1; y < height - 1; y++) {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        next[i] = now[i] + 0.1 * (now[i - 1] + now[i + 1] + now[i - width] + now[i + width] - 4 * now[i]);
      }
    }
  }
}

export const forked = task(function heat(
  first: Float64Array,
  second: Float64Array,
  width: number,
  height: number,
  steps: number,
): void {
  for (let step = 0; step < steps; step++) {
    const now = step % 2 === 0 ? first : second;
    const next = step % 2 === 0 ? second : first;
    parallelFor(1, height - 1, (y) => {
      for (let x = 1; x < width - 1; x++) {
        const i = y * width + x;
        next[i] = now[i] + 0.1 * (now[i - 1] + now[i + 1] + now[i - width] + now[i + width] - 4 * now[i]);
      }
    });
  }
});
