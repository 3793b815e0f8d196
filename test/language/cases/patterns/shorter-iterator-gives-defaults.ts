import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any, b: any, c: any, rest: any;
  [a = say(trace, 'a'), b = say(trace, 'b'), c = say(trace, 'c'), ...rest] = new Set([1]);
  return [a, b, c, rest, trace];
});
export const args = [];
