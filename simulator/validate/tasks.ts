/** What real runs run: so much work, and when it was done. */
import { task } from 'mgr-scheduler';

/** Spins for n steps; then says when it was done, in ms, at `times[at]`. */
export const spinAndStamp = task(function spinAndStamp(n: number, times: Float64Array, at: number): number {
  let state = 1;
  for (let i = 0; i < n; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  times[at] = performance.timeOrigin + performance.now();
  return state;
});
