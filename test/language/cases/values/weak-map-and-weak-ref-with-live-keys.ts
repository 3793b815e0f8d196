import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const key = { k: 1 };
  const data = new WeakMap<object, number>([[key, 1]]);
  const seen = new WeakSet([key]);
  const ref = new WeakRef(key);
  for (let i = 0; i < +'3'; i++) data.set(key, say(trace, data.get(key)! + 1));
  return [data.get(key), seen.has(key), ref.deref() === key, data.has({}), trace];
});
export const args = [];
