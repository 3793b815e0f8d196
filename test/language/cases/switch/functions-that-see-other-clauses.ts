import { task } from 'mgr-scheduler';

export default task(function f(entries: number[]) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  for (const entry of entries) {
    switch (entry) {
      case 0:
        let x = g(entry) + 10;
        t(lifted(1));
        t([1].map(value));
      case 1:
        function lifted(n: number): number {
          while (n-- > 0) x++;
          return x;
        }
        function value(n: number) {
          return n + x;
        }
        try {
          t(lifted(2));
        } catch (error) {
          t((error as Error).message);
        }
        g(1);
      case 2:
        try {
          t([5].map(value));
        } catch (error) {
          t((error as Error).message);
        }
    }
  }
  return trace;
});
export const args = [[0, 1, 2]];
