import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Backwards extends Array<number> { override *[Symbol.iterator](): ArrayIterator<number> { for (let i = this.length - 1; i >= 0; i--) yield this[i]!; } }
export default task(function f() {
  const trace: unknown[] = [];
  const list = Backwards.of(1, 2, 3);
  for (const x of list) say(trace, x);
  const [first] = list;
  return [trace, first, Math.max(...list), Array.from(list)];
});
export const args = [];
