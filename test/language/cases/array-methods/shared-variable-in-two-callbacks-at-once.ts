import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let n = 0;
  const inner = (x: number): number[] => [1, 2].map((y) => { n += y; return say(trace, x * y); });
  const out = [10, 20].map((x) => { n += x; const made = inner(x); n -= 1; return made; });
  const table = [1, 2].map((a) => [3, 4].map((b) => [5].reduce((s, c) => { n++; return say(trace, s + a * b * c); }, 0)));
  return [out, table, n, trace];
});
export const args = [];
