import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const xs = [1, 2, 3];
  const a = xs.find((x) => { xs.push(x + 10); return say(trace, x) > 5; });
  const ys = [1, 2, 3, 4];
  const b = ys.findIndex((x) => { ys.length = 2; return say(trace, x) === undefined; });
  const c = ys.findLast((x, i) => { if (i === 1) ys[0] = 50; return say(trace, x!) === 50; });
  return [a, xs.length, b, c, trace];
});
export const args = [];
