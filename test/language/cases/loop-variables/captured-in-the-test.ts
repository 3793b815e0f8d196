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
  for (let i = 0; made.push(() => i) && i < n; i++) t(g(i));
  for (let i = 0; [i].every((x) => x === i++ - 0) && i < n; ) made.push(() => i);
  return [trace, made.map((get) => get())];
});
export const args = [3];
