import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Sorter {
  readonly #xs: number[];
  constructor(xs: number[]) { this.#xs = [...xs]; }
  sort(): number[] { this.#quick(0, this.#xs.length - 1); return this.#xs; }
  #quick(low: number, high: number): void {
    if (low >= high) return;
    const p = this.#partition(low, high);
    this.#quick(low, p - 1);
    this.#quick(p + 1, high);
  }
  #partition(low: number, high: number): number {
    let at = low;
    for (let i = low; i < high; i++) if (this.#xs[i]! < this.#xs[high]!) this.#swap(i, at++);
    this.#swap(at, high);
    return at;
  }
  #swap(a: number, b: number): void { [this.#xs[a], this.#xs[b]] = [this.#xs[b]!, this.#xs[a]!]; }
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  const sorted = new Sorter(xs).sort();
  for (const x of sorted) say(trace, x);
  return trace;
});
export const args = [[5, 2, 9, 1, 5, 6, 0]];
