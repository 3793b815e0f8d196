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
  const made: { i: number; up: () => number }[] = [];
  for (let i = 0; i < n; i++) {
    made.push({ i, up: () => ++i });
    i += g(0);
  }
  return [trace, made.map(({ i, up }) => [i, up(), up()])];
});
export const args = [3];
