import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[]): unknown[] {
  say(trace, Array.isArray(arguments));
  say(trace, Object.prototype.toString.call(arguments));
  return [Object.keys(arguments), JSON.stringify(Array.prototype.slice.call(arguments, 1)), typeof (arguments as any).map];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [(g as any)(trace, 1, 'b'), trace];
});
export const args = [];
