/** The library's sort beside the engine's own. */
import { parallelSort, task } from 'mgr-scheduler';

export function serial(a: Float64Array): void {
  a.sort();
}

export const forked = task(function librarySort(a: Float64Array): void {
  parallelSort(a);
});
