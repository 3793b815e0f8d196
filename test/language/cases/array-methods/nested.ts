import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, 'start');
  const grid = Array.from({ length: n }, (_, y) => Array.from({ length: n }, (_, x) => x + y));
  const out = grid.map((row, y) => row.map((x) => x * say(trace, y)).filter((x) => x % 2 === 0).map((x) => say(trace, x)));
  return [out, trace];
});
export const args = [3];
