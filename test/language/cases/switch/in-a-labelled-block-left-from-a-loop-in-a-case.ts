import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  out: {
    switch (n) {
      case 4:
        for (let i = 0; i < n; i++) {
          if (i === 2) break out;
          say(trace, i);
        }
      default:
        trace.push('never');
    }
    trace.push('never either');
  }
  say(trace, 'behind');
  return trace;
});
export const args = [4];
