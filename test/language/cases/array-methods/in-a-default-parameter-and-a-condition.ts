import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], xs: number[], total = xs.reduce((a, x) => a + say(trace, x), 0), doubled = xs.map((x) => say(trace, x) * 2)): unknown[] { return [total, doubled]; }
export default task(function f() {
  const trace: unknown[] = [];
  const xs = [1, 2];
  let rounds = 0;
  while (xs.some((x) => say(trace, x) < 3) && rounds++ < 3) xs.forEach((_x, i) => { xs[i]!++; });
  for (let i = 0; xs.every((x) => say(trace, x) > i); i++) rounds += 10;
  return [g(trace, [5]), g(trace, [1], 7), xs, rounds, trace];
});
export const args = [];
