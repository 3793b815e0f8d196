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
  outer: for (let i = 0; i < n; i++) {
    inner: switch (i) {
      case 0:
        let a = g(1);
        if (a === 1) break inner;
      case 1:
        try {
          a = 2;
        } catch (error) {
          t((error as Error).message);
          continue outer;
        }
        t(a);
      default:
        if (i > 2) break outer;
    }
    t(i);
  }
  return trace;
});
export const args = [5];
