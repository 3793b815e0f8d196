/** A helper of tasks in a file of its own. */
export function isPrime(n: number): boolean {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false;
  return n > 1;
}

export class Tally {
  readonly counts = new Map<string, number>();

  add(words: readonly string[]): void {
    for (const word of words) this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
  }

  top(): string {
    let best = '';
    for (const [word, count] of this.counts) if (best === '' || count > (this.counts.get(best) ?? 0)) best = word;
    return best;
  }
}
