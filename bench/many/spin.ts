import { task } from 'mgr-scheduler';

/** Something to do: n steps of a small generator. */
export const spin = task(function spin(n: number): number {
  let state = 1;
  for (let i = 0; i < n; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return state;
});
