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
  const made: (() => unknown)[] = [];
  for (let i = 0; i < n; i++) {
    made.push(() => later);
    g(i);
    if (i === 1) continue;
    let later = i * 10;
    made.push(() => later++);
    later += g(i);
  }
  return [
    made.map((get) => {
      try {
        return get();
      } catch (error) {
        return (error as Error).message;
      }
    }),
    trace,
  ];
});
export const args = [3];
