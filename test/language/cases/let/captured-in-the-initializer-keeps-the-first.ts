import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0, first = (): number => i; i < +'3'; i++) {
    i += 0;
    say(trace, [i, first()].join());
  }
  return trace;
});
export const args = [];
