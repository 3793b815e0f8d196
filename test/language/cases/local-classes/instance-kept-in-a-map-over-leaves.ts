import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  class Tally { n = 0; add(x: number): number { for (let i = 0; i < x; i++) this.n++; return this.n; } }
  const tallies = new Map<string, Tally>();
  for (const word of ['a', 'b', 'a', 'c', 'b', 'a']) {
    let one = tallies.get(word);
    if (!one) tallies.set(word, (one = new Tally()));
    say(trace, word + one.add(2));
  }
  return [trace, [...tallies].map(([k, v]) => k + v.n)];
});
export const args = [];
