import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const add = (a: number) => (b: number) => (c: number): number => { let s = 0; for (let i = 0; i < a; i++) s += b * c; return s; };
export default task(function f() {
  const trace: unknown[] = [];
  const two = add(say(trace, 2));
  const twoThree = two(say(trace, 3));
  return [twoThree(say(trace, 4)), twoThree(5), two(10)(1), add(1)(1)(1), trace];
});
export const args = [];
