import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const listeners: ((x: number) => void)[] = [];
  const off = (fn: (x: number) => void): void => { listeners.splice(listeners.indexOf(fn), 1); };
  const first = (x: number): void => { say(trace, 'first ' + x); off(first); listeners.push((y) => { trace.push('late ' + y); }); };
  listeners.push(first, (x) => { say(trace, 'second ' + x); });
  for (let i = 0; i < +'2'; i++) for (const fn of [...listeners]) fn(i);
  for (const fn of listeners) { fn(9); if (trace.length > 12) break; }
  return trace;
});
export const args = [];
