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
  const o: Record<string, unknown> = {};
  const list: unknown[] = [];
  const value = ([o[g('k')], list[g(0)], t(o).plain] = [1, 2, 3]);
  ({ a: o[g('a')], b: list[g(1)] } = { a: 4, b: 5 });
  return [trace.length, value, o, list];
});
export const args = [];
