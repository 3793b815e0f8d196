import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function memo(trace: unknown[], fn: (n: number) => number): (n: number) => number {
  const known = new Map<number, number>();
  return (n) => {
    const found = known.get(n);
    if (found !== undefined) return found;
    const value = fn(say(trace, n));
    known.set(n, value);
    return value;
  };
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, 'start');
  const fib: (n: number) => number = memo(trace, (k) => (k < 2 ? k : fib(k - 1) + fib(k - 2)));
  return [fib(n), fib(n - 1), trace];
});
export const args = [8];
