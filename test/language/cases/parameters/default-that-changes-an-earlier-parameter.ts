import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], a: number, b = (a = say(trace, a + 1))): number[] {
  a += b;
  return [a, b];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, 1), g(trace, 1, 10), trace];
});
export const args = [];
