import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  a: {
    b: try {
      if (say(trace, 1)) break b;
      trace.push('never');
    } finally {
      say(trace, 'f1');
    }
    try {
      for (let i = 0; i < +'3'; i++) if (say(trace, i) === 1) break a;
    } finally {
      say(trace, 'f2');
    }
    trace.push('never');
  }
  return trace;
});
export const args = [];
