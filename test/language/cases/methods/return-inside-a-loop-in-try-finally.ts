import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Search {
  steps = 0;
  find(trace: unknown[], list: number[], x: number): number {
    try {
      for (let i = 0; i < list.length; i++) {
        this.steps++;
        if (say(trace, list[i]) === x) return i;
      }
      return -1;
    } finally {
      this.steps += 100;
    }
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const s = new Search();
  return [s.find(trace, [4, 5, 6], 5), s.find(trace, [1], 9), s.steps, say(trace, 'end'), trace];
});
export const args = [];
