import { task } from 'mgr-scheduler';

const VALUES = 15000;
const LARGEST = 512;

/** One step of a generator of 32 random bits (the mixing of `splitmix32`). */
function mixed(state: number): number {
  let bits = state;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function sample(): Int16Array {
  const values = new Int16Array(VALUES);
  for (let i = 0; i < VALUES; i++) {
    values[i] = Math.min(mixed(i) % LARGEST, mixed(i + VALUES) % LARGEST);
  }
  return values;
}

/** The value that `rank` of the drawn ones are below, from how often each was drawn. */
function atRank(drawn: Uint32Array, rank: number): number {
  let below = 0;
  for (let value = 0; value < LARGEST; value++) {
    below += drawn[value];
    if (below > rank) return value;
  }
  return Number.NaN;
}

/** The bootstrap of a median: draws 15,000 values with replacement n times; the sum of the n medians. */
export default task(function bootstrap(n: number): number {
  const values = sample();
  const drawn = new Uint32Array(LARGEST);
  let sum = 0;
  for (let resample = 0; resample < n; resample++) {
    let state = mixed(resample);
    drawn.fill(0);
    for (let i = 0; i < values.length; i++) {
      state = (state + 0x9e3779b9) | 0;
      const chosen = Math.floor((mixed(state) / 0x100000000) * values.length);
      drawn[values[chosen]]++;
    }
    sum += atRank(drawn, values.length >> 1);
  }
  return sum;
});
