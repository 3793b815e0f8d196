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
  function fail(n: number): number {
    while (n-- > 0) t('failing');
    throw new Error('failed');
  }
  const endless = () => ({
    n: 0,
    [Symbol.iterator]() {
      t('open');
      return this;
    },
    next() {
      t('next');
      return { done: false, value: this.n++ };
    },
    return() {
      t('closed');
      return {};
    },
  });
  let a: any;
  let b: any;
  [a, b = g(1)] = endless();
  t([a, b]);
  try {
    [a, { b = fail(1) }] = endless() as any;
  } catch (error) {
    t((error as Error).message);
  }
  try {
    [trace[fail(2)], a] = endless();
  } catch (error) {
    t((error as Error).message);
  }
  try {
    [[[a = g(1)]]] = [[endless()]] as any;
  } catch (error) {
    t((error as Error).name);
  }
  return [trace, a, b];
});
export const args = [];
