import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const o = { [t('z')]: t(1), [t('a')]: t(2), [t(2)]: t(3), get [t('g')]() { return t(4); }, [t('z')]: t(5), async: t(6), ...{ [t('s')]: t(7) }, m() { return 8; }, [t('f')]: () => t(9) } as any;
  return [Object.keys(o), o.z, o.g, o.f.name, trace];
});
export const args = [];
