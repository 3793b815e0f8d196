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
  const key = {
    toString() {
      t('converted');
      return 'k';
    },
    valueOf: () => 'not this',
  };
  const symbolic = { [Symbol.toPrimitive]: () => Symbol.iterator };
  const source: any = { k: 1, [Symbol.iterator]: 2, z: 3 };
  const { [key as any]: a, [symbolic as any]: b, [g('z')]: c } = source;
  const o: any = {};
  ({ [key as any]: o[g('x')], [symbolic as any]: o.y, [g(null) as any]: o.none } = source);
  return [trace, a, b, c, o];
});
export const args = [];
