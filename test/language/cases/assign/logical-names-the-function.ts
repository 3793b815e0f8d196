import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let named: any;
  let kept: any = say(trace, null);
  named ??= () => 1;
  kept ||= function () { return 2; };
  const o: any = {};
  o.method ??= () => 3;
  for (const fn of [named, kept, o.method]) say(trace, fn.name);
  return trace;
});
export const args = [];
