import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  outer: for (let i = 0; i < +'3'; i++) {
    inner: for (let k = 0; k < +'3'; k++) {
      try {
        say(trace, `${i}${k}`);
        if (k === 1) break outer;
      } finally {
        if (i < 2) continue outer;
        say(trace, 'last');
      }
    }
  }
  return trace;
});
export const args = [];
