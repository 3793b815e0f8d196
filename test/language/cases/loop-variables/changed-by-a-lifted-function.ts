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
  for (let i = 0; i < n; i++) {
    const skip = (by: number): void => {
      while (by-- > 0) i++;
    };
    if (g(i) % 3 === 0) skip(2);
    t(i);
  }
  return trace;
});
export const args = [7];
