import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let i = 0;
  again: do {
    for (const x of [1, 2, 3]) {
      if (x === 2) continue again;
      say(trace, x * 10 + i);
    }
    trace.push('never');
  } while (say(trace, ++i) < 3);
  return trace;
});
export const args = [];
