import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const kind = (x: number): string => x < 0 ? 'negative' : x === 0 ? 'zero' : x % 2 ? (x > 5 ? 'big odd' : 'odd') : x > 5 ? 'big even' : 'even';
  const out: unknown[] = [];
  for (let i = -1; i < n; i += 2) out.push(kind(i), (t(i) > 0 && (i < 5 || t(i) > 6)) || !(t(i) !== -1 && i), i > 2 ? t('a') + (i > 4 ? t('b') : '') : (t('c'), null) ?? t('d'));
  return [out, trace.length];
});
export const args = [9];
