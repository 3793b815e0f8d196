import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Query {
  readonly #rows: number[];
  constructor(rows: number[]) { this.#rows = rows; }
  where(test: (x: number) => boolean): Query {
    const kept: number[] = [];
    for (const row of this.#rows) if (test(row)) kept.push(row);
    return new Query(kept);
  }
  select(by: (x: number) => number): Query {
    const made: number[] = [];
    for (const row of this.#rows) made.push(by(row));
    return new Query(made);
  }
  toArray(): number[] { return [...this.#rows]; }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const out = new Query([5, 1, 4, 2, 3]).where((x) => x < say(trace, n)).select((x) => say(trace, x) * 10).where((x) => x > 10).toArray();
  say(trace, out.length);
  return { out, trace };
});
export const args = [5];
