import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Op { k = 2; twice(this: Op | undefined, x: number): number { let s = 0; for (let i = 0; i < +'2'; i++) s += x; return s * (this ? this.k : -1); } }
function each(trace: unknown[], xs: number[], fn: (x: number) => number): number[] { const out: number[] = []; for (const x of xs) out.push(say(trace, fn(x))); return out; }
export default task(function f() {
  const trace: unknown[] = [];
  const op = new Op();
  const o = { k: 10, twice: op.twice };
  return [each(trace, [1], op.twice), each(trace, [1], op.twice.bind(op)), each(trace, [1], (x) => op.twice(x)), o.twice(1), [1, 2].map(op.twice, op), [3].map(op.twice), trace];
});
export const args = [];
