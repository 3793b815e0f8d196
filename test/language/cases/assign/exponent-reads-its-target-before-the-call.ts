import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 3;
  const change = (): number => { x = 100; return say(trace, 2); };
  x **= change();
  const o = { v: 3 };
  const put = (): number => { o.v = 100; return say(trace, 2); };
  o.v **= put();
  return [x, o.v, trace];
});
export const args = [];
