import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class List extends Array<number> { doubled(): List { const out = new (this.constructor as typeof List)(); for (const x of this) out.push(x * 2); return out; } }
class Sub extends List {}
export default task(function f() {
  const trace: unknown[] = [];
  const s = Sub.from([1, 2, 3]) as Sub;
  const d = s.doubled();
  say(trace, d.join());
  return [trace, d instanceof Sub, d.constructor.name, s.map((x) => x + 1) instanceof Sub, s.filter(Boolean).length];
});
export const args = [];
