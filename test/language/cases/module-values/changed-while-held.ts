import { task } from 'mgr-scheduler';

/** What a task changes in its module stays with its thread, and the task that holds it with it. */
const counts = { a: 0, list: [] as number[] };
const scratch = new Int32Array(4);
const memo = new Map<number, object>();

export default task(function f(n: number) {
  const held = counts;
  const cells = scratch;
  const known = memo;
  held.a = 0;
  held.list.length = 0;
  cells.fill(0);
  known.clear();
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    held.a += i;
    held.list.push(i);
    cells[i % 4]! += i;
    known.set(i, { i });
    trace.push(held === counts, counts.a, held.list === counts.list, counts.list.length, cells === scratch, scratch[i % 4]);
    trace.push(known === memo, memo.size, memo.get(i) === known.get(i));
  }
  return trace;
});
export const args = [6];
