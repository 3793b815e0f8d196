import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any, b: any;
  const o: any = {};
  [a = () => say(trace, 1), o.x = () => 2] = [] as any;
  ({ b = function () {}, c: o.y = () => 3 } = {} as any);
  say(trace, a.name + b.name);
  return [trace, o.x.name, o.y.name, a()];
});
export const args = [];
