import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* walk(trace: unknown[], n = (trace.push('default'), 2)): Generator<number> { trace.push('body'); for (let i = 0; i < n; i++) yield i; }
export default task(function f() {
  const trace: unknown[] = [];
  const it = walk(trace);
  say(trace, 'made');
  for (const x of it) say(trace, x);
  return trace;
});
export const args = [];
