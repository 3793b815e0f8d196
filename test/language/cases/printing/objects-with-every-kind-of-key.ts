import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const get = 1, set = 2, async = 3, of = 4, let_ = 5;
  const o: any = { get, set, async, of, 'a-b': t(6), 7: 8, 1.5: 9, 0x10: 10, 'ü': 11, class: 12, await: 13, get get() { return 14; }, set set(x) { trace.push(x); }, async async() {}, *gen() { yield 15; }, async *agen() {}, [`k${1}`]: 16, __proto__: { inherited: 17 }, static: 18, new: { target: 19 }, get() { return 20; } };
  o.set = t(21);
  const { class: cls, 'a-b': dash, 7: seven, ...rest } = o;
  return [Object.keys(o), cls, dash, seven, Object.keys(rest).length, o.inherited, [...o.gen()], o.get(), o.new.target, let_, trace];
});
export const args = [];
