import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Meter {
  #total = 0;
  #last: number | null = null;
  feed(trace: unknown[], xs: number[]): number {
    for (const x of xs) {
      this.#total += say(trace, x);
      this.#last ??= x;
      this.#last **= 1;
    }
    return this.#total;
  }
  get last(): number | null { return this.#last; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const m = new Meter();
  return [m.feed(trace, [1, 2]), m.feed(trace, [10]), m.last, say(trace, 'end'), trace];
});
export const args = [];
