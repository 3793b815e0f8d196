import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [
    xs.some((x) => say(trace, x) > 2), xs.every((x) => say(trace, x) < 2), xs.some((x) => say(trace, x) > 9),
    xs.every((x) => say(trace, x) > 0), ([] as number[]).some(() => say(trace, true)), ([] as number[]).every(() => say(trace, false)), trace,
  ];
});
export const args = [[1, 2, 3, 4]];
