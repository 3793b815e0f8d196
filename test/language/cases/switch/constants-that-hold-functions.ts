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
        t('enters');
      case 1:
        const run = (n: number): number => {
          while (n-- > 0) t(n);
          return entry;
        };
        t(run(entry + 1));
        break;
      default:
        try {
          t(run(1));
        } catch (error) {
          t((error as Error).message);
        }
    }
  }
  return trace;
});
export const args = [[0, 1, 2]];
