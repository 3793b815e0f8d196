import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], a: number, b = say(trace, a * 2), c = say(trace, a + b)): number {
  return a * 100 + b * 10 + c;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, 1), g(trace, 1, 5), g(trace, 1, undefined, 7), trace];
});
export const args = [];
