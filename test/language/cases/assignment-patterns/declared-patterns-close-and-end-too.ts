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
  const source = (rounds: number) => ({
    n: 0,
    [Symbol.iterator]() {
      return this;
    },
    next() {
      t('next');
      return { done: this.n++ >= rounds, value: undefined };
    },
    return() {
      t('closed');
      return {};
    },
  });
  function fail(n: number): number {
    while (n-- > 0) t('failing');
    throw new Error('failed');
  }
  const [a = g(1), b = g(2)] = source(9) as any;
  const [c = g(3), d = g(4)] = source(1) as any;
  try {
    const [e = fail(1)] = source(9) as any;
    t(e);
  } catch (error) {
    t((error as Error).message);
  }
  for (const [x = g(5), y = x] of [source(9), source(0)] as any) t([x, y]);
  return [trace, a, b, c, d];
});
export const args = [];
