import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = (x: unknown): unknown => say(trace, x);
  const out: unknown[] = [];
  for (let i = 0; i < +'4'; i++) out.push(i === 0 ? t('zero') : t(i === 1) ? t('one') : i === 2 && t('maybe') ? (t('two'), i) : t(null) ?? t('rest'));
  return [out, trace];
});
export const args = [];
