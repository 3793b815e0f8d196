import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], n = arguments.length, last = say(trace, arguments[arguments.length - 1])): unknown[] {
  return [n, last];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, 5).length, (g as any)(trace, undefined, undefined, 'last')[0], trace.length];
});
export const args = [];
