import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const seen: number[] = [];
  for (const method of ['map', 'filter', 'forEach', 'some', 'flatMap'] as const) {
    try { [1, 2, 3][method]((x: number) => { if (x === 2) throw new RangeError(method); seen.push(x); return say(trace, 0) as any; }); } catch (error) { say(trace, (error as Error).message); }
  }
  return [seen, trace];
});
export const args = [];
