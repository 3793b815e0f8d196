import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const table = await Promise.resolve([1, 2, 3]);
const here = new URL('x', import.meta.url).protocol;
export default task(function f() {
  const trace: unknown[] = [];
  for (const x of table) say(trace, x);
  return [here, trace, table.length];
});
export const args = [];
