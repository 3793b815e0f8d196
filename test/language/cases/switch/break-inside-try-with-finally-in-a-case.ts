import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'3'; i++) {
    switch (i) {
      case 0:
        try { say(trace, 'zero'); break; } finally { say(trace, 'finally zero'); }
      case 1:
        try { say(trace, 'one'); continue; } finally { say(trace, 'finally one'); }
      default:
        try { say(trace, 'two'); } finally { say(trace, 'finally two'); }
    }
    trace.push('after ' + i);
  }
  return trace;
});
export const args = [];
