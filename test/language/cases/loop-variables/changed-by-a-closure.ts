import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  const made: (() => number)[] = [];
  for (let i = 0; i < n; i++) {
    made.push(() => (i += 10));
    [1].forEach(() => i++);
    t(g(i));
  }
  return [trace, made.map((up) => up()), made.map((up) => up())];
});
export const args = [5];
