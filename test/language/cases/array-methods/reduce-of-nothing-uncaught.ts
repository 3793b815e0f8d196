import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'before');
  const xs: number[] = [];
  return xs.reduce((a, x) => say(trace, a + x));
});
export const args = [];
