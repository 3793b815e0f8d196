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
  const tag = (strings: TemplateStringsArray, ...values: unknown[]) => [[...strings], [...strings.raw], values];
  return [tag`a${g(1)}b${t(2)}c${g(3)}`, tag`${g('only')}`, tag`none\n`, String.raw`\u0041${g('x')}\n`, trace];
});
export const args = [];
