import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const registered = Symbol.for('mgr.case');
  const known = Symbol.iterator;
  for (let i = 0; i < +'3'; i++) say(trace, registered === Symbol.for('mgr.case') && known === Symbol.iterator);
  return [Symbol.keyFor(registered), Symbol.keyFor(known), typeof registered, trace];
});
export const args = [];
