import { task } from 'mgr-scheduler';

export default task(function f(rounds: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  for (let i = 0; i < rounds; i++) {
    const tried = (use: () => unknown) => {
      try {
        t(use());
      } catch (error) {
        t((error as Error).name);
        t((error as Error).message);
      }
    };
    switch (i) {
      case 0:
        let x = g(i + 10);
        const k = x + 1;
        t([x, k]);
      case 1:
        tried(() => x);
        tried(() => typeof k);
        try {
          x = g(20);
          t(x);
        } catch (error) {
          t((error as Error).message);
        }
        break;
      case 2:
        try {
          x += g(30);
        } catch (error) {
          t((error as Error).message);
        }
        try {
          x ??= g(30);
        } catch (error) {
          t((error as Error).message);
        }
      default:
        try {
          [x = g(40)] = [];
        } catch (error) {
          t((error as Error).message);
        }
        try {
          // @ts-expect-error it is a const
          k = g(50);
        } catch (error) {
          t((error as Error).name);
          t((error as Error).message);
        }
    }
  }
  return trace;
});
export const args = [4];
