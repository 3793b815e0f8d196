import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { list: [1, 2], when: new Date(5), map: new Map([['k', new Set([1])]]) };
  o.self = o;
  say(trace, 'before');
  const copy = structuredClone(o);
  o.list.push(say(trace, 3));
  return [copy.self === copy, copy.list, o.list, copy.map.get('k').has(1), copy.when, trace];
});
export const args = [];
