/** Running sums, in place, a few times over. With forks in two passes over blocks: each block's sum, then its running sums. */
import { parallelFor, task } from 'mgr-scheduler';

const BLOCK = 1 << 14;

export function serial(a: Float64Array, _sums: Float64Array, times: number): void {
  for (let time = 0; time < times; time++) {
    let sum = 0;
    for (let i = 0; i < a.length; i++) {
      sum = (sum + a[i]) % 1000003;
      a[i] = sum;
    }
  }
}

/** @param sums a number for each block of 16,384. */
export const forked = task(function prefix(a: Float64Array, sums: Float64Array, times: number): void {
  const blocks = Math.ceil(a.length / BLOCK);
  for (let time = 0; time < times; time++) {
    parallelFor(0, blocks, (block) => {
      const end = Math.min(a.length, (block + 1) * BLOCK);
      let sum = 0;
      for (let i = block * BLOCK; i < end; i++) sum = (sum + a[i]) % 1000003;
      sums[block] = sum;
    });
    let before = 0;
    for (let block = 0; block < blocks; block++) {
      const own = sums[block];
      sums[block] = before;
      before = (before + own) % 1000003;
    }
    parallelFor(0, blocks, (block) => {
      const end = Math.min(a.length, (block + 1) * BLOCK);
      let sum = sums[block];
      for (let i = block * BLOCK; i < end; i++) {
        sum = (sum + a[i]) % 1000003;
        a[i] = sum;
      }
    });
  }
});
