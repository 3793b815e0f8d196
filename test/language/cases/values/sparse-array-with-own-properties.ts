import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a: any = [];
  a[100] = 'far';
  a.name = 'sparse';
  a[Symbol.for('mark')] = 1;
  a[-1] = 'negative';
  say(trace, a.length);
  a[50] = a;
  say(trace, Object.keys(a).join());
  return [a.length, 99 in a, a[50] === a, a.name, a[-1], a[Symbol.for('mark')], trace];
});
export const args = [];
