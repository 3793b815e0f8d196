import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Scanner {
  #at = 0;
  readonly #text: string;
  constructor(text: string) { this.#text = text; }
  #peek(n = 0): string { return this.#text[this.#at + n] ?? ''; }
  #skip(): number { let n = 0; while (this.#peek() === ' ') { this.#at++; n++; } return n; }
  word(): string { let s = ''; this.#skip(); do { s += this.#peek(); this.#at++; } while (this.#peek() !== '' && this.#peek() !== ' '); return s; }
  *all(): Generator<string> { while (this.#at < this.#text.length) { yield this.word(); this.#skip(); } }
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const scanner = new Scanner(text);
  say(trace, scanner.word());
  for (const word of scanner.all()) say(trace, word);
  return trace;
});
export const args = ['  one two   three '];
