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
  const tried = (use: () => unknown) => {
    try {
      return use();
    } catch (error) {
      return (error as Error).message;
    }
  };
  for (let get = () => i, first = tried(get), k = g(1), i = 5; i < 7; i++) t([get(), first, k, i]);
  return trace;
});
export const args = [];
