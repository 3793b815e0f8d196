import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const out = [1, 2].reduce((a: any, x) => say(trace, `${a}${x}`), undefined);
  return [out, ([] as number[]).reduce((a: any, x) => say(trace, a + x), undefined), trace];
});
export const args = [];
