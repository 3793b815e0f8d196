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
  const tag = (strings: TemplateStringsArray, ...values: unknown[]) => strings.join('|') + values.join('/');
  function two(a = tag`d${g(4)}`, b = tag`${a}${g(5)}`) {
    return [a, b];
  }
  const { x = tag`x${g(6)}` }: { x?: string } = {};
  const o = { [tag`k${g(7)}`]: tag`v${g(8)}`, ...{ y: tag`y${g(9)}` } };
  return [two(), two('given'), x, o, trace];
});
export const args = [];
