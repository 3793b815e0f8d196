import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function curry(fn: (...xs: number[]) => number, ...got: number[]): any {
  return got.length >= fn.length ? fn(...got) : (...more: number[]) => curry(fn, ...got, ...more);
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const sum3 = curry((a: number, b: number, c: number) => { say(trace, [a, b, c].join()); return a + b + c; });
  const one = sum3(1);
  return [one(2)(3), one(2, 4), sum3(5, 6)(7), sum3(1, 1, 1), trace];
});
export const args = [];
