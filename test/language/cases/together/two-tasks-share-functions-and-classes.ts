import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Acc { n = 0; add(x: number): this { for (let i = 0; i < x; i++) this.n++; return this; } }
const helper = (acc: Acc, xs: number[]): number => { for (const x of xs) acc.add(x); return acc.n; };
export const other = task(function other(xs: number[]) { return helper(new Acc(), xs) * 2; });
export default task(function f() {
  const trace: unknown[] = [];
  const acc = new Acc();
  say(trace, helper(acc, [1, 2]));
  return [other([3]), helper(acc.add(1), []), acc.n, trace];
});
export const args = [];
