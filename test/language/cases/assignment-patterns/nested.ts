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
  let x: unknown;
  let y: unknown;
  let z: unknown;
  const o: any = {};
  const source = { a: { b: [1, { c: undefined }, 'text'] }, d: [[2, 3]] };
  ({
    a: {
      b: [x, { c: y = g(9) }, [o[g('first')], ...o.letters]],
    },
    d: [[, z = g(8)], o.missing = g('none')],
    e: { f: o.f = g(5) } = { f: t(undefined) },
  } = source as any);
  return [trace, x, y, z, o];
});
export const args = [];
