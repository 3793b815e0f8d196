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
  const made: (() => unknown)[] = [];
  for (let [i, { top = g(3) }] = [0, {}] as any; i < top; i++) {
    made.push(() => [i, (top -= 0.25)]);
    t([g(i), top]);
    i += 0;
  }
  for (let { a, ...rest } = { a: 0, b: 2, c: 3 } as any; a < rest.b; a++, rest = { ...rest }) {
    made.push(() => [a, rest.c++]);
    rest.c += g(a);
  }
  return [trace, made.map((get) => get()), made.map((get) => get())];
});
export const args = [];
