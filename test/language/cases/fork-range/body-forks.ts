import { fork, join, parallelFor, task } from 'mgr-scheduler';

function fib(n: number): number {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

export default task(function f(out: Int32Array) {
  parallelFor(0, out.length, (i) => {
    const a = fork(fib, i);
    const b = fib(i + 1);
    out[i] = join(a) * 100 + b;
  });
  return [...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(24))];
