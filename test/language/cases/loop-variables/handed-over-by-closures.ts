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
    function sum(times: number): number {
      let s = 0;
      while (times-- > 0) s += i;
      return s;
    }
    made.push(() => sum(2));
    t(sum(3));
  }
  return [trace, made.map((get) => get())];
});
export const args = [4];
