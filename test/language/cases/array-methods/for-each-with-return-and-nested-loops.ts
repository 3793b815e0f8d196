import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(rows: number[][]) {
  const trace: unknown[] = [];
  say(trace, 'start');
  let found = -1;
  rows.forEach((row, y) => {
    for (const x of row) { if (x < 0) return; if (x === 5) { found = y; break; } say(trace, x); }
    trace.push('end ' + y);
  });
  return [found, trace];
});
export const args = [[[1, 2], [3, -1, 4], [5, 6]]];
