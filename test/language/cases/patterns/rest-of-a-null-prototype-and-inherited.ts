import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const base = { inherited: 1 };
  const o = Object.assign(Object.create(base), { own: 2, other: 3 });
  const { inherited, own = say(trace, 'never'), none = say(trace, 'default'), ...rest } = o;
  return [inherited, own, none, rest, Object.getPrototypeOf(rest) === Object.prototype, trace];
});
export const args = [];
