import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Positive {
  constructor(readonly n: number) { for (let i = 0; i < +'2'; i++) if (n < 0) throw new RangeError('negative ' + n); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const made: number[] = [];
  for (const x of [1, -2, 3]) {
    try { made.push(new Positive(say(trace, x)).n); } catch (error) { say(trace, (error as Error).message); }
  }
  return [made, trace];
});
export const args = [];
