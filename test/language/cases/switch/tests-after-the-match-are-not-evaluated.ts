import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const x of ['b', 'zz', 'a']) {
    switch (x) {
      case say(trace, 'a'): trace.push('A');
      default: trace.push('D');
      case say(trace, 'b'): trace.push('B'); break;
      case say(trace, 'c'): trace.push('C');
    }
    trace.push('|');
  }
  return trace;
});
export const args = [];
