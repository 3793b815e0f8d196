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
  const cache = new WeakMap<object, { hits: number }>();
  function parsed(strings: TemplateStringsArray, value: number): number {
    let known = cache.get(strings);
    if (!known) {
      known = { hits: 0 };
      cache.set(strings, known);
    }
    for (let i = -1; i < value; i++) known.hits++;
    return known.hits;
  }
  g(1);
  const out: number[] = [];
  for (let i = 0; i < 3; i++) out.push(parsed`first${i}`, parsed`second${i}`);
  return [out, trace];
});
export const args = [];
