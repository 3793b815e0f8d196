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
  let sum = 0;
  function add(strings: TemplateStringsArray, ...values: number[]): number {
    for (const value of values) sum += value * strings.length;
    return sum;
  }
  const out = [];
  for (let i = 0; i < n; i++) out.push(add`${i}and${g(i + 1)}`, sum);
  return [out, add`no holes`, trace];
});
export const args = [3];
