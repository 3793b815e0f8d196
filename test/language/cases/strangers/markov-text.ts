import { task } from 'mgr-scheduler';

class Random {
  #state: number;
  constructor(seed: number) { this.#state = seed >>> 0 || 1; }
  next(): number {
    let x = this.#state;
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    this.#state = x >>> 0;
    return this.#state / 2 ** 32;
  }
  below(n: number): number { return Math.floor(this.next() * n); }
  pick<T>(list: readonly T[]): T { return list[this.below(list.length)]!; }
  weighted<T>(weights: ReadonlyMap<T, number>): T {
    let total = 0;
    for (const w of weights.values()) total += w;
    let at = this.next() * total;
    for (const [value, w] of weights) if ((at -= w) < 0) return value;
    throw new Error('no weights');
  }
  shuffle<T>(list: T[]): T[] { for (let i = list.length - 1; i > 0; i--) { const k = this.below(i + 1); [list[i], list[k]] = [list[k]!, list[i]!]; } return list; }
}

class Markov {
  private readonly table = new Map<string, Map<string, number>>();
  private readonly starts: string[] = [];
  constructor(private readonly order: number) {}
  learn(text: string): this {
    for (const sentence of text.split(/(?<=[.!?])\s+/)) {
      const words = [...sentence.split(/\s+/), ''];
      let state: string[] = words.slice(0, this.order);
      this.starts.push(state.join(' '));
      for (const word of words.slice(this.order)) {
        const key = state.join(' ');
        let next = this.table.get(key);
        if (next === undefined) this.table.set(key, (next = new Map()));
        next.set(word, (next.get(word) ?? 0) + 1);
        state = [...state.slice(1), word];
      }
    }
    return this;
  }
  *generate(random: Random): Generator<string, void> {
    const state = random.pick(this.starts).split(' ');
    yield* state;
    for (;;) {
      const next = this.table.get(state.join(' '));
      if (!next) return;
      const word = random.weighted(next);
      if (word === '') return;
      yield word;
      state.shift();
      state.push(word);
    }
  }
}

export default task(function markov(text: string, seed: number) {
  const random = new Random(seed);
  const chain = new Markov(2).learn(text);
  const sentences: string[] = [];
  while (sentences.length < 4) {
    const words: string[] = [];
    for (const word of chain.generate(random)) {
      words.push(word);
      if (words.length > 15) break;
    }
    sentences.push(words.join(' '));
  }
  return [sentences, random.shuffle([1, 2, 3, 4, 5]), random.below(1000)];
});
export const args = ['the cat sat on the mat. the cat ran on the road. a dog sat on the cat! the dog ran.', 42];
