import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function change(trace: unknown[], a: number, b: number): unknown[] {
  a = 100;
  say(trace, 'between');
  arguments[2] = 200;
  return [a, b, arguments[1], arguments[2]];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [change(trace, 1, 2), trace];
});
export const args = [];
