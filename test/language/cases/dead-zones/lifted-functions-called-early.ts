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
  function read(n: number): number {
    let s = 0;
    while (n-- > 0) s += k;
    return s;
  }
  function write(n: number): void {
    while (n-- > 0) last = n;
  }
  function deep(n: number): number {
    return n > 0 ? deep(n - 1) : read(2);
  }
  for (let i = 0; i < 3; i++) {
    try {
      if (i === 0) t(read(0));
      else if (i === 1) write(2);
      else t(deep(3));
    } catch (error) {
      t((error as Error).message);
    }
  }
  let k = g(7);
  k++;
  let last = -1;
  write(3);
  return [trace, read(2), deep(2), last];
});
export const args = [];
