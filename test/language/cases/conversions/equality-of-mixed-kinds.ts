import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const values: any[] = [0, '0', false, null, undefined, NaN, '', [], [0], '1', 1n, true];
  let table = '';
  for (const a of values) { for (const b of values) table += a == b ? (a === b ? '#' : '=') : '.'; table += '\n'; say(trace, table.length); }
  return [table, trace.length];
});
export const args = [];
