/** Tasks that calibrations and checks run on the real library. */
import { task } from 'mgr-scheduler';

/** Something to do: n steps of a small generator. */
export const spin = task(function spin(n: number): number {
  let state = 1;
  for (let i = 0; i < n; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return state;
});

/** Next to nothing; says when it ran. */
export const stamp = task(function stamp(times: Float64Array, at: number): number {
  times[at] = performance.now();
  return at;
});
