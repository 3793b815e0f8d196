import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a = -5;
  let b = 0;
  a %= say(trace, 5);
  b /= say(trace, -1);
  return [a, b, 1 / a, (say(trace, -0) as number) + (say(trace, -0) as number), trace];
});
export const args = [];
