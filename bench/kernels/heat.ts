import { task } from 'mgr-scheduler';

const SIZE = 128;

/** One step: each inner cell takes a fifth of itself and its four neighbours. */
function step(from: Float64Array, to: Float64Array): void {
  for (let y = 1; y < SIZE - 1; y++) {
    for (let x = 1; x < SIZE - 1; x++) {
      const at = y * SIZE + x;
      to[at] = 0.2 * (from[at] + from[at - 1] + from[at + 1] + from[at - SIZE] + from[at + SIZE]);
    }
  }
}

/** Heat that spreads for n steps over a plate with one hot edge; the sum over the plate. */
export default task(function heat(n: number): string {
  let plate = new Float64Array(SIZE * SIZE);
  let next = new Float64Array(SIZE * SIZE);
  for (let x = 0; x < SIZE; x++) {
    plate[x] = 100;
    next[x] = 100;
  }
  for (let i = 0; i < n; i++) {
    step(plate, next);
    const old = plate;
    plate = next;
    next = old;
  }
  let sum = 0;
  for (const cell of plate) sum += cell;
  return sum.toFixed(6);
});
