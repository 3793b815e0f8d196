/**
 * How late do flights leave at each hour of the day, and how sure is that? The bootstrap: draw as many flights as there
 * are, with replacement, take the median of their delays, and do so thousands of times.
 */
import { task } from 'mgr-scheduler';

export interface Batch {
  /** All delays in minutes, hour after hour. Shared. */
  delays: Int16Array;
  /** This hour's part of `delays`: the first one, and the one behind the last. */
  first: number;
  end: number;
  /** Where the medians go. Shared. */
  medians: Float32Array;
  firstMedian: number;
  resamples: number;
  seed: number;
}

const EARLIEST = -1024;
const MINUTES = 4096;

/** One step of a generator of 32 random bits (the mixing of `splitmix32`). */
function mixed(state: number): number {
  let bits = state;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** The delay that has `rank` smaller or equal ones below it, from how often each minute was drawn. */
function atRank(drawn: Uint32Array, rank: number): number {
  let below = 0;
  for (let minute = 0; minute < MINUTES; minute++) {
    below += drawn[minute];
    if (below > rank) return minute + EARLIEST;
  }
  return Number.NaN;
}

function median(drawn: Uint32Array, count: number): number {
  const upper = atRank(drawn, count >> 1);
  return count % 2 === 1 ? upper : (atRank(drawn, (count >> 1) - 1) + upper) / 2;
}

/** Draws the flights of one hour again and again; writes the median of each draw, and gives how many there are. */
export const bootstrap = task(function bootstrap(batch: Batch): number {
  const { delays, first, end, medians, firstMedian, resamples, seed } = batch;
  const count = end - first;
  const drawn = new Uint32Array(MINUTES);
  for (let resample = 0; resample < resamples; resample++) {
    let state = mixed(seed + firstMedian + resample);
    drawn.fill(0);
    for (let i = 0; i < count; i++) {
      state = (state + 0x9e3779b9) | 0;
      const flight = first + Math.floor((mixed(state) / 0x100000000) * count);
      drawn[delays[flight] - EARLIEST]++;
    }
    medians[firstMedian + resample] = median(drawn, count);
  }
  return resamples;
});
