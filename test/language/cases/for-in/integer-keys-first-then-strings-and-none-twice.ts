import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = Object.assign(Object.create({ 1: 'p', z: 'p', q: 'p' }), { z: 1, 10: 1, a: 1, 2: 1, '-1': 1, '01': 1 });
  for (const key in o) say(trace, key);
  return trace;
});
export const args = [];
