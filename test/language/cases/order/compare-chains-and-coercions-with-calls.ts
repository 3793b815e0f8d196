import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = (x: any): any => say(trace, x);
  return [t(3) > t(2) > t(1), t('10') < t(9), t('10') < t('9'), t(null) >= t(0), t(undefined) == t(null), t([]) + t({}), t('3') * t('4'), t(1) + t('2') - t(1), trace.length];
});
export const args = [];
