import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Range {
  readonly #to: number;
  constructor(to: number) { this.#to = to; }
  *#steps(): Generator<number> { for (let i = 0; i < this.#to; i++) yield i * i; }
  sum(trace: unknown[]): number { let s = 0; for (const x of this.#steps()) s += say(trace, x); return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  return [new Range(4).sum(trace), say(trace, 'end'), trace];
});
export const args = [];
