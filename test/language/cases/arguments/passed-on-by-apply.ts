import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function sum(trace: unknown[], a: number, b: number, c: number): number {
  say(trace, 'sum');
  return a * 100 + b * 10 + c;
}
function pass(): number {
  return sum.apply(null, arguments as any) + Math.max.apply(null, [].slice.call(arguments, 1));
}
export default task(function f() {
  const trace: unknown[] = [];
  let s = 0;
  for (let i = 0; i < +'2'; i++) s += (pass as any)(trace, 1, 2, i);
  return [s, trace];
});
export const args = [];
