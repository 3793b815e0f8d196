import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class P { constructor(readonly x = 0) {} get twice(): number { return this.x * 2; } }
export default task(function f() {
  const trace: unknown[] = [];
  const o = { x: 1, get y() { return this.x + 1; } };
  const out = [Reflect.get(o, 'y', { x: say(trace, 10) }), Reflect.set(o, 'x', say(trace, 5)), Reflect.has(o, 'y'), Reflect.ownKeys(o), Reflect.apply(Math.max, null, [1, say(trace, 7)]), Reflect.construct(P, [say(trace, 4)]).twice, Reflect.defineProperty(Object.freeze({}), 'z', { value: 1 }), Reflect.deleteProperty(o, 'x')];
  return [out, o.x, trace];
});
export const args = [];
