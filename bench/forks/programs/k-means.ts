/** Lloyd's algorithm on points in three dimensions (the colours of a picture). Chunks of points have sums of their own. */
import { parallelFor, task } from 'mgr-scheduler';

export const CHUNKS = 256;
/** Three sums and a count for each centre. */
const SUMS = 4;

/** Adds the points from `first` to below `end` to the sums of the nearest centre, in the part of `sums` that begins at `at`. */
function assign(
  points: Float64Array,
  centres: Float64Array,
  sums: Float64Array,
  first: number,
  end: number,
  at: number,
): void {
  for (let i = 0; i < centres.length / 3; i++) sums.fill(0, at + SUMS * i, at + SUMS * (i + 1));
  for (let p = first; p < end; p++) {
    const x = points[3 * p];
    const y = points[3 * p + 1];
    const z = points[3 * p + 2];
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < centres.length; c += 3) {
      const dx = x - centres[c];
      const dy = y - centres[c + 1];
      const dz = z - centres[c + 2];
      const distance = dx * dx + dy * dy + dz * dz;
      if (distance < least) {
        least = distance;
        nearest = c / 3;
      }
    }
    const to = at + SUMS * nearest;
    sums[to] += x;
    sums[to + 1] += y;
    sums[to + 2] += z;
    sums[to + 3]++;
  }
}

function moveCentres(centres: Float64Array, sums: Float64Array): void {
  const size = (SUMS * centres.length) / 3;
  for (let c = 0; c < centres.length / 3; c++) {
    let x = 0;
    let y = 0;
    let z = 0;
    let members = 0;
    for (let at = SUMS * c; at < sums.length; at += size) {
      x += sums[at];
      y += sums[at + 1];
      z += sums[at + 2];
      members += sums[at + 3];
    }
    if (members === 0) continue;
    centres[3 * c] = x / members;
    centres[3 * c + 1] = y / members;
    centres[3 * c + 2] = z / members;
  }
}

/** @param sums for each of {@link CHUNKS} chunks, four numbers a centre. The same chunks without forks, so that the sums are the same to the last bit. */
export function serial(points: Float64Array, centres: Float64Array, sums: Float64Array, rounds: number): void {
  const count = points.length / 3;
  const size = (SUMS * centres.length) / 3;
  for (let round = 0; round < rounds; round++) {
    for (let chunk = 0; chunk < CHUNKS; chunk++) {
      const first = Math.floor((chunk * count) / CHUNKS);
      const end = Math.floor(((chunk + 1) * count) / CHUNKS);
      assign(points, centres, sums, first, end, chunk * size);
    }
    moveCentres(centres, sums);
  }
}

export const forked = task(function kMeans(
  points: Float64Array,
  centres: Float64Array,
  sums: Float64Array,
  rounds: number,
): void {
  const count = points.length / 3;
  const size = (SUMS * centres.length) / 3;
  for (let round = 0; round < rounds; round++) {
    parallelFor(0, CHUNKS, (chunk) => {
      const first = Math.floor((chunk * count) / CHUNKS);
      const end = Math.floor(((chunk + 1) * count) / CHUNKS);
      assign(points, centres, sums, first, end, chunk * size);
    });
    moveCentres(centres, sums);
  }
});
