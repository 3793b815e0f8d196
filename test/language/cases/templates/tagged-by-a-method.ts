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
  const o = {
    name: 'o',
    get m() {
      t('looked up');
      return function (this: { name: string }, _strings: TemplateStringsArray, ...values: unknown[]) {
        return [this?.name, values];
      };
    },
  };
  const receiver = () => (t('receiver'), o);
  return [
    receiver().m`a${g(1)}${t('second')}`,
    receiver()[g('m') as 'm']`b${g(2)}`,
    (receiver()?.m)`c${g(3)}`,
    [receiver().m].map((plain) => plain`d`),
    trace,
  ];
});
export const args = [];
