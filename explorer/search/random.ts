/** Schedules by chance, from a seed: each choice alike, or by priorities (PCT: S. Burckhardt et al., ASPLOS 2010). */
import type { Execution } from '../execution.ts';
import { TIMEOUT } from '../execution.ts';
import { MOST_THREADS } from '../machine.ts';
import type { Searched } from './systematic.ts';

/** mulberry32 */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Chooser = (choices: readonly number[], step: number) => number;

function run(execution: Execution, choose: Chooser): number[] {
  const taken: number[] = [];
  const scratch: number[] = [];
  execution.start();
  for (let visible = 0; !execution.failure; ) {
    let choice = execution.current;
    if (!execution.goesOn()) {
      const choices = execution.choices(scratch);
      if (choices.length === 0) {
        execution.finish();
        break;
      }
      choice = choose(choices, visible++);
    }
    taken.push(choice);
    execution.step(choice);
  }
  return taken;
}

function repeat(execution: Execution, schedules: number, chooserOf: (run: number) => Chooser): Searched {
  let steps = 0;
  for (let i = 0; i < schedules; i++) {
    const choices = run(execution, chooserOf(i));
    steps += execution.count;
    if (!execution.failure) continue;
    return { schedules: i + 1, states: 0, steps, complete: false, bounded: true, found: { schedules: i + 1, choices } };
  }
  return { schedules, states: 0, steps, complete: false, bounded: true, found: undefined };
}

/** Each who may go is as likely as the others. */
export function searchRandomly(execution: Execution, schedules: number, seed: number): Searched {
  const random = randomFrom(seed);
  return repeat(execution, schedules, () => (choices) => choices[Math.floor(random() * choices.length)]);
}

/**
 * The thread with the highest priority goes, until it falls behind all others at one of `depth - 1` steps chosen beforehand. Finds a bug
 * that needs `depth` orderings with a chance of at least 1 / (threads * steps ^ (depth - 1)) a run.
 */
export function searchByPriority(execution: Execution, schedules: number, seed: number, depth: number): Searched {
  const random = randomFrom(seed);
  let longest = 10;
  return repeat(execution, schedules, () => {
    const priority = Array.from({ length: MOST_THREADS }, () => 1 + random());
    const falls = new Set(Array.from({ length: depth - 1 }, () => Math.floor(random() * longest)));
    return (choices, step) => {
      longest = Math.max(longest, step + 1);
      const threads = choices.filter((choice) => choice < TIMEOUT);
      const sleepers = choices.filter((choice) => choice >= TIMEOUT);
      if (sleepers.length > 0 && (threads.length === 0 || random() < 1 / 16)) return sleepers[0];
      const best = (): number => threads.reduce((a, b) => (priority[b] > priority[a] ? b : a));
      // Each falls further than those before it.
      if (falls.has(step)) priority[best()] = -step;
      return best();
    };
  });
}
