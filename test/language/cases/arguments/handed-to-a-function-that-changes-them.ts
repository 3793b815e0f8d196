import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function bump(trace: unknown[], list: IArguments): void {
  for (let i = 1; i < list.length; i++) list[i] = say(trace, list[i] as number) + 1;
}
function g(trace: unknown[], a: number, b: number): unknown[] {
  bump(trace, arguments);
  return [a, b, arguments[1], arguments[2]];
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, 10, 20), trace];
});
export const args = [];
