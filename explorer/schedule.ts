/**
 * Schedules as text: runs of steps, `0*12 1*3 0*1`: thread 0 does 12 steps, thread 1 three. `1t` lets the sleep of thread 1 end by the clock.
 * They name steps, not choices, so that they mean the same run whatever the explorer has learned.
 */
import type { Execution } from './execution.ts';
import { TIMEOUT } from './execution.ts';

interface Part {
  readonly choice: number;
  readonly count: number;
}

function partsOf(choices: readonly number[]): Part[] {
  const parts: { choice: number; count: number }[] = [];
  for (const choice of choices) {
    const last = parts.at(-1);
    if (last?.choice === choice) last.count++;
    else parts.push({ choice, count: 1 });
  }
  return parts;
}

export function scheduleText(choices: readonly number[]): string {
  return partsOf(choices)
    .map(({ choice, count }) => (choice >= TIMEOUT ? `${choice - TIMEOUT}t` : `${choice}*${count}`))
    .join(' ');
}

export function parseSchedule(text: string): number[] {
  return text
    .trim()
    .split(/\s+/)
    .flatMap((part) => {
      const found = /^(\d)(?:\*(\d+)|(t))$/.exec(part);
      if (!found) throw new Error(`not a schedule: ${part}`);
      const thread = Number(found[1]);
      return found[3] ? [thread + TIMEOUT] : new Array(Number(found[2])).fill(thread);
    });
}

/**
 * Runs along a schedule. What is not possible is left out, and after its end threads go on as long as they can, the last one first. Returns
 * what was done.
 */
export function follow(execution: Execution, choices: readonly number[]): number[] {
  const taken: number[] = [];
  const scratch: number[] = [];
  execution.start();
  const take = (choice: number): void => {
    taken.push(choice);
    execution.step(choice);
  };
  for (const choice of choices) {
    if (execution.failure) return taken;
    if (execution.choices(scratch).includes(choice)) take(choice);
  }
  while (!execution.failure) {
    const possible = execution.choices(scratch).filter((choice) => choice < TIMEOUT);
    if (possible.length === 0) {
      execution.finish();
      break;
    }
    take(possible[0]);
  }
  return taken;
}

/** A schedule with fewer switches of threads that fails in the same way: parts are left out as long as it does. */
export function minimise(execution: Execution, choices: readonly number[]): number[] {
  const kind = execution.failure?.kind;
  let best = [...choices];
  for (let changed = true; changed; ) {
    changed = false;
    const parts = partsOf(best);
    for (let i = 0; i < parts.length && !changed; i++) {
      const fewer = parts.filter((_, at) => at !== i).flatMap(({ choice, count }) => new Array(count).fill(choice));
      const taken = follow(execution, fewer);
      if (execution.failure?.kind !== kind || partsOf(taken).length >= parts.length) continue;
      best = taken;
      changed = true;
    }
  }
  follow(execution, best);
  return best;
}
