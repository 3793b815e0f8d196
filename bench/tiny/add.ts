import { task } from 'mgr-scheduler';

/** As small as a task can be. */
export const add = task(function add(a: number, b: number): number {
  return a + b;
});
