import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { k: 1 };
  for (let i = ('k' in o) ? 0 : 5, n = (say(trace, 'n'), 2); i < n; i++, say(trace, i)) trace.push('round');
  for (var x = (() => 'k' in o)() ? 1 : 2; x < 3; x++);
  for (const key in (say(trace, 'in'), o)) trace.push(key);
  for (const v of (say(trace, 'of'), [7])) trace.push(v);
  for (let [a, b] = [0, 3]; a < b; a++, b--) trace.push([a, b]);
  for (;;) { if (say(trace, x) > 2) break; }
  return trace;
});
export const args = [];
