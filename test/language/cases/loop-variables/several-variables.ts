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
  const made: (() => number[])[] = [];
  for (let i = 0, j = 5, k = 'x'; i < j; i++, j--, k += k) {
    made.push(() => [i, j, k.length]);
    function closer(): void {
      for (let q = 0; q < 1; q++) j -= 0.5;
    }
    if (g(i) === 0) closer();
    i += 0;
  }
  return [trace, made.map((get) => get())];
});
export const args = [];
