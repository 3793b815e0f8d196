import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { a: 1, b: 2 };
  const t = <T>(x: T): T => say(trace, x);
  const out = [t('a') in (t(1), o), delete (t(2), o)[t('a')], 'a' in o, t([]) instanceof (t(3), Array), !(t('b') in o), typeof delete o[t('b')], void t(4)];
  return [out, o, trace.length];
});
export const args = [];
