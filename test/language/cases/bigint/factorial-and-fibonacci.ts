import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const factorial = (n: bigint): bigint => (n < 2n ? 1n : n * factorial(n - 1n));
export default task(function f(n: number) {
  const trace: unknown[] = [];
  let [a, b] = [0n, 1n];
  for (let i = 0; i < n; i++) { [a, b] = [b, a + b]; if (i % 10 === 9) say(trace, a); }
  return [factorial(25n), a, a.toString(16), trace];
});
export const args = [100];
