import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const xs: any[] = [3, undefined, 'b', , 10, 'a', null];
  say(trace, xs.length);
  xs.sort();
  say(trace, xs.length);
  const stable = [[1, 'a'], [0, 'b'], [1, 'c'], [0, 'd']].sort((a, b) => Number(a[0]) - Number(b[0]));
  return [xs, 6 in xs, stable, trace];
});
export const args = [];
