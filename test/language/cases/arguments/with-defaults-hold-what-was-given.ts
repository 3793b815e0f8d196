import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], a = say(trace, 'a'), b = say(trace, 'b')): unknown[] {
  return [a, b, arguments.length, arguments[1], arguments[2]];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace), g(trace, undefined, 'given'), g(trace, 'x'), trace];
});
export const args = [];
