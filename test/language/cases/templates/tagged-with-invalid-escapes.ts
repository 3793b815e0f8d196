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
  const tag = (strings: TemplateStringsArray, ...values: unknown[]) => [...strings, ...strings.raw, ...values];
  return [tag`\unicode and ${g(1)} \xerxes \01`, tag`line
two${g(2)}`, tag`\u{1F600}${g(3)}\``, trace];
});
export const args = [];
