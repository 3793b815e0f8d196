import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const t = <T>(x: T): T => say(trace, x);
  const o: any = { n: 1, get g() { trace.push('g'); return t; } };
  const out = t(o)[t('n')] + (t(0) || t(2)) * (t(null) ?? t(3)) ** t(2) - (t(true) ? t(4) : t(5)) + o.g(t(6)) + (t(7), t(8)) + [t(9), ...[t(10)]].length + +`${t(11)}` + (typeof t(12)).length;
  return [out, trace.map((x) => (x === o ? 'o' : x))];
});
export const args = [];
