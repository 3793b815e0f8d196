import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const seen = new WeakSet<object>();
  const info = new WeakMap<object, number>();
  const list: object[] = [{}, {}, {}];
  const out: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const o = list[i % 3]!;
    out.push(seen.has(o), info.get(o));
    seen.add(o);
    info.set(o, i);
  }
  return out;
});
export const args = [5];
