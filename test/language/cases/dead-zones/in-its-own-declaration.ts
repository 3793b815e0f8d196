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
  const failing: (() => unknown)[] = [
    () => {
      // @ts-expect-error used in its own initialiser
      let y = y + 1;
      return y;
    },
  ];
  for (const fails of failing) {
    try {
      fails();
    } catch (error) {
      t((error as Error).message);
    }
  }
  try {
    // @ts-expect-error used in its own initialiser
    let y = g(y);
    t(y);
  } catch (error) {
    t((error as Error).message);
  }
  try {
    // @ts-expect-error used before it has its value
    const { a = b, b } = { b: g(1) } as any;
    t([a, b]);
  } catch (error) {
    t((error as Error).message);
  }
  try {
    // @ts-expect-error used before it has its value
    const { [c]: d, c } = { c: g(2) } as any;
    t([c, d]);
  } catch (error) {
    t((error as Error).message);
  }
  const { e, h = e, [e]: i } = { e: g('k'), k: 5 } as any;
  return [trace, e, h, i];
});
export const args = [];
