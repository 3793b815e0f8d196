import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const o: any = { ['a' + t(1)]: t('va'), [t('m')](x: number) { return this['a1'] + x; }, get [t('g')]() { return t('got'); } };
  const { ['a' + t(1)]: first, [t('g')]: got = t('never') } = o;
  o[t('list')] = [t(1)];
  o[t('list')][t(0)] += o[t('m')](t(5));
  delete o[t('a1')];
  return [first, got, o.list, t('a1') in o, o?.[t('m')]?.(t(6)), trace];
});
export const args = [];
