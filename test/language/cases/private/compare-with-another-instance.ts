import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Version {
  readonly #parts: number[];
  constructor(text: string) { this.#parts = text.split('.').map(Number); }
  compare(trace: unknown[], other: Version): number {
    for (let i = 0; i < Math.max(this.#parts.length, other.#parts.length); i++) {
      const d = (this.#parts[i] ?? 0) - (other.#parts[i] ?? 0);
      if (say(trace, d) !== 0) return Math.sign(d);
    }
    return 0;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const v = (text: string): Version => new Version(text);
  return [v('1.2').compare(trace, v('1.10')), v('2').compare(trace, v('2.0.0')), v('3.1').compare(trace, v('3')), say(trace, 'end'), trace];
});
export const args = [];
