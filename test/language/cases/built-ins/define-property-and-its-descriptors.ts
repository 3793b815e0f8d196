import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = {};
  let inside = 0;
  Object.defineProperty(o, 'v', { get: () => { trace.push('get'); return inside; }, set: (x) => { trace.push('set'); for (let i = 0; i < x; i++) inside++; } });
  o.v = say(trace, 3);
  o.v += say(trace, 2);
  Object.defineProperty(o, 'fixed', { value: 1 });
  try { o.fixed = say(trace, 2); } catch (error) { say(trace, (error as Error).name); }
  return [o.v, Object.keys(o), o.fixed, Object.getOwnPropertyDescriptor(o, 'fixed'), trace];
});
export const args = [];
