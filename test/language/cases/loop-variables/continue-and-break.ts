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
  const made: (() => number)[] = [];
  outer: for (let i = 0; i < n; i++) {
    for (let j = 0; ; j++) {
      made.push(() => i * 10 + j++);
      if (g(j) === 1) continue outer;
      if (i === 2) break outer;
      [1].forEach(() => (j += 0));
    }
  }
  return [trace, made.map((get) => get()), made.map((get) => get())];
});
export const args = [4];
