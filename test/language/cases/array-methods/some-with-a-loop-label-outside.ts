import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  outer: for (let i = 0; i < +'3'; i++) {
    for (const xs of [[1], [2, 3]]) {
      if (xs.some((x) => say(trace, x) === i + 1)) continue outer;
      if (xs.every((x) => x > 2)) break outer;
    }
    trace.push('none for ' + i);
  }
  return trace;
});
export const args = [];
