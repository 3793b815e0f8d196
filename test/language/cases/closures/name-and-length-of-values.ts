import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const arrow = (a: number, b: number): number => a + b;
  const object = { method(x: number) { return x; }, key: () => 1, ['com' + 'puted']: () => 2 };
  let later;
  later = function () {};
  for (const fn of [arrow, object.method, object.key, object.computed!, later, (() => () => 1)()]) say(trace, `${fn.name}/${fn.length}`);
  return trace;
});
export const args = [];
