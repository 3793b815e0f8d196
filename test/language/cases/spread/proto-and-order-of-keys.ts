import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const base = { inherited: 1 };
  const o = { b: say(trace, 1), __proto__: base, 2: 'two', a: say(trace, 3), 1: 'one', ...{ __proto__: null, b: 4 } } as any;
  return [Object.keys(o), o.inherited, o.b, Object.getPrototypeOf({ ...o }) === Object.prototype, { ['__proto__']: say(trace, 5) }, trace];
});
export const args = [];
