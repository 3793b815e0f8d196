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
  const place = (name: string) => ({
    set x(value: unknown) {
      t(`${name} = ${JSON.stringify(value)}`);
    },
  });
  const source: any = {
    get a() {
      return void t('get a');
    },
    get b() {
      t('get b');
      return 2;
    },
    get c() {
      return t('get c');
    },
  };
  ({
    [t('a')]: place(g('first')).x = g('default of a'),
    [g('b')]: place(t('second')).x = g('default of b'),
    ...place(g('rest')).x
  } = source);
  return trace;
});
export const args = [];
