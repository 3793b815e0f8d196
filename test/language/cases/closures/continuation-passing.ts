import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function factorial(trace: unknown[], n: number, then: (x: number) => number): number {
  return n === 0 ? then(1) : factorial(trace, say(trace, n - 1), (x) => then(say(trace, x * n)));
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  return [factorial(trace, n, (x) => x), trace];
});
export const args = [4];
