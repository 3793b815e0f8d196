import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], x: number, set = (to: number): void => { x = to; }): number[] {
  const before = say(trace, x);
  set(9);
  return [before, say(trace, x)];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, 1), trace];
});
export const args = [];
