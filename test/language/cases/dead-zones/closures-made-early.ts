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
  const get = () => k;
  const set = (x: number) => {
    k = x;
  };
  const tried = () => {
    try {
      return [get()];
    } catch (error) {
      return (error as Error).message;
    }
  };
  t(tried());
  t(g('between'));
  t(tried());
  let k = g(2);
  t(tried());
  [5].forEach(set);
  t(g('after'));
  t([k, get()]);
  return trace;
});
export const args = [];
