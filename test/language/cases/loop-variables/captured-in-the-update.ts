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
  for (let i = 0, j = 0; i < n; made.push(() => i * 10 + j), i++, j += g(1)) t([i, j]);
  for (let i = 0; i < n; i++, made.push(() => i++)) if (g(i) === 1) continue;
  return [trace, made.map((get) => get()), made.map((get) => get())];
});
export const args = [3];
