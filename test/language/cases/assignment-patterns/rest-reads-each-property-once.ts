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
  const symbol = Symbol.iterator;
  const source: any = {
    get a() {
      return t('get a');
    },
    1: 'one',
    [symbol]: 'symbol',
    b: g(2),
  };
  Object.defineProperty(source, 'hidden', { value: 3, enumerable: false });
  const { [g('a')]: a, [g(1)]: one, ...rest } = source;
  let o: any = {};
  ({ b: o.b = g(3), ...o.rest } = source);
  let letters: any;
  ({ [g(0)]: o.first, ...letters } = 'xyz' as any);
  return [trace, a, one, Reflect.ownKeys(rest).map(String), Object.keys(o.rest), o.b, o.first, letters];
});
export const args = [];
