import { task } from 'mgr-scheduler';

export default task(function f(rounds: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  const place = (name: string) => ({
    set x(value: unknown) {
      t(`${name} = ${JSON.stringify(value)}`);
    },
  });
  const source = {
    n: 0,
    [Symbol.iterator]() {
      t('open');
      return this;
    },
    next() {
      t('next');
      return { done: this.n++ >= rounds, value: this.n === 3 ? 3 : undefined };
    },
    return() {
      t('closed');
      return {};
    },
  };
  [place(t('A')).x = g('default A'), , place(g('B')).x = t('default B'), ...place(g('R')).x] = source as any;
  return trace;
});
export const args = [5];
