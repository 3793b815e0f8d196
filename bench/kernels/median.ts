import { task } from 'mgr-scheduler';

function noisyImage(size: number): Uint8Array {
  const pixels = new Uint8Array(size * size);
  let state = 7;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0;
      const noise = (state >>> 24) & 63;
      pixels[y * size + x] = (((x ^ y) & 127) + noise) & 255;
    }
  }
  return pixels;
}

/** Sorts the first `count` values by insertion. */
function sort(values: Uint8Array, count: number): void {
  for (let i = 1; i < count; i++) {
    const value = values[i];
    let hole = i;
    while (hole > 0 && values[hole - 1] > value) {
      values[hole] = values[hole - 1];
      hole--;
    }
    values[hole] = value;
  }
}

/** A 3 by 3 median filter over an n by n picture; a checksum of the result. */
export default task(function median(n: number): number {
  const source = noisyImage(n);
  const near = new Uint8Array(9);
  let checksum = 0;
  for (let y = 1; y < n - 1; y++) {
    for (let x = 1; x < n - 1; x++) {
      let count = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) near[count++] = source[(y + dy) * n + x + dx];
      }
      sort(near, count);
      checksum = (Math.imul(checksum, 31) + near[4]) | 0;
    }
  }
  return checksum;
});
