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
    try {
      switch (entry) {
        case 0:
          let x = g(entry);
          if (x === 0) t('declared');
        case 1:
          x++;
          t(g(x));
          break;
        case 2:
          throw new Error(g('thrown'));
      }
    } catch (error) {
      t((error as Error).message);
    } finally {
      g('finally');
    }
  }
  return trace;
});
export const args = [[0, 1, 2, 3]];
