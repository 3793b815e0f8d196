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
  function inTail(source: number[]) {
    let x: number;
    return ([x = g(1)] = source);
  }
  function inTry(source: any) {
    let x: number | undefined;
    try {
      return ({ x = g(1) } = source);
    } finally {
      t(x);
    }
  }
  let a = 0;
  let b = 0;
  const list = [1, 2, 3];
  const same = ([a, b = g(4)] = list) === list;
  const both = ([a = g(1)] = [b] = [g(7)]);
  return [trace, same, both, a, b, inTail([]), inTry({ x: 5 }), ([a, , b = g(2)] = 'xyz' as any)];
});
export const args = [];
