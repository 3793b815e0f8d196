import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  say(trace, 'start');
  const out = xs
    .filter((x) => say(trace, x) % 2 === 1)
    .map((x) => say(trace, x * x))
    .flatMap((x) => [x, say(trace, -x)])
    .reduce((a, x) => a + say(trace, x), 100);
  return [out, trace];
});
export const args = [[1, 2, 3]];
