import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    say(trace, i);
    try {
      trace.push(later());
    } catch (error) {
      trace.push((error as Error).name);
    }
  }
  function later(): unknown {
    return value;
  }
  const value = say(trace, 'set');
  trace.push(later());
  return trace;
});
export const args = [];
