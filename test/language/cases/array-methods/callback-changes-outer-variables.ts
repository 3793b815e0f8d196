import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  say(trace, 'start');
  let sum = 0;
  let last = -1;
  const gaps = xs.map((x) => { const gap = x - last; last = x; sum += say(trace, gap); return gap; });
  xs.forEach((x) => { sum += x; });
  return [sum, last, gaps, trace];
});
export const args = [[3, 5, 9]];
