import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  loop: for (let i = 0; i < +'3'; i++) {
    const inner = (): number => {
      loop: for (let k = 0; k < +'4'; k++) {
        for (;;) {
          if (k === i) break loop;
          say(trace, k);
          continue loop;
        }
      }
      return i * 10;
    };
    if (say(trace, inner()) === 10) continue loop;
    trace.push('end');
  }
  return trace;
});
export const args = [];
