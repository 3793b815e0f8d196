import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const table = { a: 1 };
const list = [table];
export default task(function f() {
  const trace: unknown[] = [];
  const held = table;
  const inside = list[0];
  for (let i = 0; i < +'3'; i++) say(trace, held === table);
  return [trace, inside === held, list.includes(held), list.indexOf(inside!)];
});
export const args = [];
