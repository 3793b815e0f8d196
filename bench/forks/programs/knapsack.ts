/**
 * Branch and bound, as in Cilk's example: items sorted by value for weight; a branch that can't beat the best value so far is left.
 * With forks the best value is shared, so whoever finds a better one prunes for all.
 */
import { fork, join, task } from 'mgr-scheduler';

export function serial(weights: Int32Array, values: Int32Array, capacity: number, best: Int32Array): number {
  best[0] = 0;
  take(weights, values, 0, capacity, 0, best);
  return best[0];
}

function take(w: Int32Array, v: Int32Array, item: number, room: number, value: number, best: Int32Array): void {
  if (value > best[0]) best[0] = value;
  if (item === w.length || value + (room * v[item]) / w[item] <= best[0]) return;
  if (w[item] <= room) take(w, v, item + 1, room - w[item], value + v[item], best);
  take(w, v, item + 1, room, value, best);
}

/** `best` is read plainly: a late look costs a branch, never the result. It is raised by compare-and-swap. */
function raise(best: Int32Array, value: number): void {
  for (let seen = best[0]; value > seen; seen = best[0]) Atomics.compareExchange(best, 0, seen, value);
}

function branch(w: Int32Array, v: Int32Array, item: number, room: number, value: number, best: Int32Array): void {
  if (value > best[0]) raise(best, value);
  if (item === w.length || value + (room * v[item]) / w[item] <= best[0]) return;
  if (w[item] > room) {
    branch(w, v, item + 1, room, value, best);
    return;
  }
  const without = fork(branch, w, v, item + 1, room, value, best);
  branch(w, v, item + 1, room - w[item], value + v[item], best);
  join(without);
}

export const forked = task(function knapsack(
  weights: Int32Array,
  values: Int32Array,
  capacity: number,
  best: Int32Array,
): number {
  best[0] = 0;
  branch(weights, values, 0, capacity, 0, best);
  return best[0];
});
