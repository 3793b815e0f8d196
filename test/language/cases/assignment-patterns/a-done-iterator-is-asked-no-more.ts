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
  const source = {
    n: 0,
    [Symbol.iterator]() {
      return this;
    },
    next() {
      this.n++;
      return { done: true, value: 'ignored' };
    },
  };
  let a: unknown;
  let b: unknown;
  let rest: unknown;
  [a = g(1), b = g(2), ...rest] = source as any;
  t([a, b, rest, source.n]);
  const grown: number[] = [];
  [a = grown.push(g(1), 2), b = 7] = grown as any;
  t([a, b, grown]);
  const [c = grown.splice(0).length + g(1), d = 8] = [] as number[];
  t([c, d]);
  return trace;
});
export const args = [];
