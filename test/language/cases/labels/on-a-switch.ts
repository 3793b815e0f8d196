import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  choose: switch (n) {
    case 1:
      for (let i = 0; i < n + 2; i++) {
        say(trace, i);
        if (i === 1) break choose;
      }
      trace.push('never');
    case 2:
      trace.push('never');
  }
  say(trace, 'done');
  return trace;
});
export const args = [1];
