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
  let a: any = 1;
  let b: any = 2;
  const up = () => {
    a++;
    b++;
  };
  function lifted(n: number): void {
    while (n-- > 0) a += 10;
  }
  [1].forEach(up);
  [a, b = g(3), [a = g(4)]] = [5, undefined, []] as any;
  up();
  t([a, b]);
  ({ a, b = g(7) } = { a: g(6) } as any);
  lifted(2);
  t([a, b]);
  [b, a] = [a, g(b)];
  up();
  return [trace, a, b];
});
export const args = [];
