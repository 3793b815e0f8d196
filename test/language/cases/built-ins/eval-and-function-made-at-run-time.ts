import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const add = new Function('a', 'b', 'let s = 0; for (let i = 0; i < b; i++) s += a; return s;') as (a: number, b: number) => number;
  const indirect = (0, eval)('[1, 2, 3].map((x) => x * 2)') as number[];
  for (const x of indirect) say(trace, add(x, 3));
  return trace;
});
export const args = [];
