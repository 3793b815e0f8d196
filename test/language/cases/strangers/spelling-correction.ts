import { task } from 'mgr-scheduler';

const edits = (word: string): Set<string> => {
  const out = new Set<string>();
  for (let i = 0; i <= word.length; i++) {
    const [left, right] = [word.slice(0, i), word.slice(i)];
    if (right) out.add(left + right.slice(1));
    if (right.length > 1) out.add(left + right[1] + right[0] + right.slice(2));
    for (const c of 'aeilnorst') {
      out.add(left + c + right);
      if (right) out.add(left + c + right.slice(1));
    }
  }
  return out;
};

function distance(a: string, b: string, max = Infinity): number {
  let row = Uint16Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1);
    next[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1]));
      least = Math.min(least, next[j]!);
    }
    if (least > max) return Infinity;
    row = next;
  }
  return row[b.length]!;
}

class Speller {
  readonly #words = new Map<string, number>();
  readonly #total: number;
  constructor(text: string) {
    let total = 0;
    for (const [word] of text.toLowerCase().matchAll(/[a-z]+/g)) { this.#words.set(word, (this.#words.get(word) ?? 0) + 1); total++; }
    this.#total = total;
  }
  probability(word: string): number { return (this.#words.get(word) ?? 0) / this.#total; }
  known(words: Iterable<string>): string[] { const out: string[] = []; for (const word of words) if (this.#words.has(word)) out.push(word); return out; }
  candidates(word: string): string[] {
    for (const words of [[word], edits(word), this.far(word)]) {
      const known = this.known(words);
      if (known.length) return known;
    }
    return [word];
  }
  private *far(word: string) { for (const known of this.#words.keys()) if (distance(word, known, 2) <= 2) yield known; }
  correct(word: string): string {
    return this.candidates(word).reduce((best, word) => (this.probability(word) > this.probability(best) ? word : best));
  }
}

export default task(function spelling(text: string, words: string[]) {
  const speller = new Speller(text);
  const corrected: string[] = [];
  for (const word of words) corrected.push(`${word}>${speller.correct(word)}`);
  return [corrected, distance('kitten', 'sitting'), distance('abcdef', 'uvwxyz', 2)];
});
export const args = ['the quick brown fox and the lazy dog; the rain in spain stays mainly in the plain', ['teh', 'lzay', 'plainly', 'fxo', 'zzzzzz', 'mianly', 'ain', 'the']];
