import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  for (let i = 0, get = () => i, up = () => i++; i < n; i++) {
    t([i, get(), up()]);
    g(i);
    if (i === 1) get = () => i * 100;
  }
  for (let get = () => i, i = g(5); i < 7; i++) t([get(), i]);
  for (let a = 1, b = (() => a)(), c = (g(8), (_: unknown) => b); a < 3; a++) t([a, b, c(g(null))]);
  return trace;
});
export const args = [4];
