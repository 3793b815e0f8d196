import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = [1, , 3] as number[];
  Object.setPrototypeOf(xs, Object.assign(Object.create(Array.prototype), { 1: 'inherited' }));
  const out = Array.from(xs.map((x) => say(trace, x)));
  return [out, trace];
});
export const args = [];
