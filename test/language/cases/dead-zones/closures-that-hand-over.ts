import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  function sum(n: number): number {
    let s = 0;
    while (n-- > 0) s += step;
    return s;
  }
  const handlers = [(n: number) => sum(n)];
  try {
    t(handlers.map((handler) => handler(0)));
    t(handlers.map((handler) => handler(1)));
  } catch (error) {
    t((error as Error).message);
  }
  const step = 3;
  return [trace, g(1), handlers.map((handler) => handler(2))];
});
export const args = [];
