import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'6'; i++) {
    const skip = (by: number): void => {
      for (let k = 0; k < by; k++) i++;
    };
    say(trace, i);
    if (i === 1) skip(2);
  }
  return trace;
});
export const args = [];
