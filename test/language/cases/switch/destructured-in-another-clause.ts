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
        const [a, { b = g(a as number) }, ...rest] = [g(1), {} as { b?: number }, 3, 4];
        let other: unknown;
        t([a, b, rest, other]);
      case 1:
        try {
          other = g('other');
          t([b, rest, other]);
        } catch (error) {
          t((error as Error).message);
        }
    }
  }
  return trace;
});
export const args = [[0, 1]];
