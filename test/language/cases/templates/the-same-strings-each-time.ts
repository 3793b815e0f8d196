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
  const keep = (strings: TemplateStringsArray) => strings;
  const seen = new Set<unknown>();
  const again = () => keep`in a closure`;
  for (let i = 0; i < 4; i++) {
    seen.add(keep`a${g(i)}b`);
    seen.add(keep`plain`);
    seen.add(again());
    [1, 2].forEach(() => seen.add(again()));
  }
  return [seen.size, keep`plain` === keep`plain`, trace];
});
export const args = [];
