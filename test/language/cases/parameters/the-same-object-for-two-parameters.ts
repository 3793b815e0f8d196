import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], a: number[], b: number[]): boolean {
  a.push(say(trace, 1));
  b.push(say(trace, 2));
  return a === b;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list: number[] = [];
  const copy = [...list];
  return [g(trace, list, list), g(trace, list, copy), list, copy, trace];
});
export const args = [];
