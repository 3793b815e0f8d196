import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  // biome-ignore lint: holes are the point
  const xs = [, 1, , 2];
  return [
    xs.find((x) => { say(trace, x); return x === 2; }), xs.findIndex((x) => say(trace, x) === undefined), xs.findLast((x) => say(trace, x) === 1),
    xs.findLastIndex((x) => say(trace, x) === undefined), xs.some((x) => say(trace, x) === undefined), trace,
  ];
});
export const args = [];
