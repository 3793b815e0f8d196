import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const key = { id: 1 };
  const deep = new Map<unknown, any>([[key, new Map<unknown, any>([[key, new Set([key])]])]]);
  const other = deep.get(key);
  say(trace, deep.size);
  other.set('extra', key);
  say(trace, deep.get(key).size);
  return [deep.get(key).get(key).has(key), [...other.keys()][0] === key, deep.has({ id: 1 }), trace];
});
export const args = [];
