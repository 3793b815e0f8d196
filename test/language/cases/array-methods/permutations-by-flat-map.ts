import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const permute = (xs: number[]): number[][] => (xs.length < 2 ? [xs] : xs.flatMap((x, i) => permute(xs.filter((_y, k) => k !== i)).map((rest) => [x, ...rest])));
export default task(function f() {
  const trace: unknown[] = [];
  for (const one of permute([1, 2, 3])) say(trace, one.join(''));
  return trace;
});
export const args = [];
