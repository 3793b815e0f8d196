import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const target = { set a(x: number) { for (let i = 0; i < x; i++) trace.push('set a ' + i); }, b: 0 };
  const source = { get a() { trace.push('get a'); return 2; }, get b() { trace.push('get b'); return 5; } };
  Object.assign(target, source, null, 'xy', say(trace, { c: 3 }));
  const copy = { ...source, b: say(trace, 6) };
  return [target.b, (target as any)[0], Object.keys(target), copy, trace.length];
});
export const args = [];
