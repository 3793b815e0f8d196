import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Source { closed = 0; *[Symbol.iterator](): Generator<number[]> { try { yield [1, 2]; yield [3, -4]; yield [5]; } finally { this.closed++; } } }
export default task(function f() {
  const trace: unknown[] = [];
  const source = new Source();
  let out: unknown;
  try { for (const xs of source) out = xs.map((x) => { if (x < 0) throw new RangeError(`${x}`); return say(trace, x); }); } catch (error) { say(trace, (error as Error).message); }
  outer: for (const xs of source) for (const x of xs) { if ([1, 3].some((y) => say(trace, y) === x)) continue outer; break outer; }
  return [out, source.closed, trace];
});
export const args = [];
