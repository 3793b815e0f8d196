/**
 * The choices that a random program is made of, as a list of numbers. The same list makes the same program, and a list with some of them
 * taken out or made smaller makes a smaller one: so a failing program is shrunk without knowing what programs look like.
 */

/** mulberry32: numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws numbers and keeps them. Whatever is drawn, 0 stands for the simplest. */
export class Choices {
  readonly list: number[] = [];
  readonly #next: () => number;

  private constructor(next: () => number) {
    this.#next = next;
  }

  static random(seed: number): Choices {
    const random = randomFrom(seed);
    return new Choices(() => Math.floor(random() * 2 ** 20));
  }

  /** As they were drawn before; 0 where the list is over. */
  static replay(list: readonly number[]): Choices {
    let at = 0;
    return new Choices(() => list[at++] ?? 0);
  }

  /** A whole number below `n`. */
  below(n: number): number {
    const choice = this.#next() % n;
    this.list.push(choice);
    return choice;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.below(list.length)];
  }

  /** True with a chance of `percent`. */
  chance(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }
}

/**
 * Smaller lists that still fail: first without runs of choices, then with smaller ones. `fails` is asked again and again until it says no
 * to all, or the time is over.
 */
export async function shrink(
  list: readonly number[],
  fails: (list: readonly number[]) => Promise<boolean>,
  limitMs: number,
): Promise<readonly number[]> {
  const endMs = performance.now() + limitMs;
  let best = list;
  const tryOne = async (candidate: readonly number[]): Promise<boolean> => {
    if (performance.now() > endMs || !(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  for (let before = -1; before !== best.length && performance.now() < endMs; ) {
    before = best.length;
    for (let size = best.length >> 1; size > 0; size >>= 1) {
      for (let at = 0; at < best.length; ) {
        if (!(await tryOne([...best.slice(0, at), ...best.slice(at + size)]))) at += size;
      }
    }
    for (let at = 0; at < best.length; at++) {
      if (best[at] > 0) (await tryOne(best.with(at, 0))) || (await tryOne(best.with(at, best[at] >> 1)));
    }
  }
  return best;
}
