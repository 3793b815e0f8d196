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
  let a: unknown;
  let b: unknown;
  for (let i = 0; i < 4; i++) {
    const source = {
      [Symbol.iterator]: () => ({
        next: () => ({ done: i === 3, value: i }),
        return() {
          t('closing');
          if (i === 1) return 1 as unknown as object;
          if (i === 2) throw new Error('while closing');
          return {};
        },
      }),
    };
    try {
      [a, b = g(i)] = source as any;
      t('assigned');
    } catch (error) {
      t((error as Error).message);
    }
    t([a, b]);
  }
  return trace;
});
export const args = [];
