/** What is done with a scenario: all schedules with few preemptions first, then every one, then random ones. */
import { Execution, type Failure } from './execution.ts';
import type { Mutation } from './modules.ts';
import { type Prepared, prepare } from './scenario.ts';
import { minimise } from './schedule.ts';
import { searchByPriority, searchRandomly } from './search/random.ts';
import { type Searched, searchWithin, UNBOUNDED } from './search/systematic.ts';

export interface Effort {
  /** Steps for each bound of the systematic search. */
  readonly steps: number;
  /** Random schedules of each kind. */
  readonly random: number;
  readonly seed: number;
}

export const FULL: Effort = { steps: 12_000_000, random: 5000, seed: 1 };
export const QUICK: Effort = { steps: 400_000, random: 200, seed: 1 };

/** Orderings that a priority-based schedule may depend on. */
const PCT_DEPTH = 3;

export interface Outcome {
  readonly schedules: number;
  readonly states: number;
  readonly steps: number;
  /** The largest number of preemptions with which every schedule was tried; UNBOUNDED: all there are. */
  readonly bound: number;
  readonly randomSchedules: number;
  readonly failure: Failure | undefined;
  /** Schedules up to the failing one, and how it was come by. */
  readonly foundAfter: number;
  readonly foundBy: string;
  /** The failing schedule, minimised. */
  readonly choices: readonly number[];
}

/** Bounds in the order in which they are tried: small ones find most bugs, and with the shortest traces. */
const BOUNDS = [0, 1, 2, UNBOUNDED, 3, 4, 5];

class Exploration {
  readonly #execution: Execution;
  #schedules = 0;
  #states = 0;
  #steps = 0;
  #bound = -1;
  #random = 0;

  constructor(prepared: Prepared) {
    this.#execution = new Execution(prepared);
  }

  systematic(steps: number): Outcome | undefined {
    for (const bound of BOUNDS) {
      if (this.#bound === UNBOUNDED) break;
      const searched = searchWithin(this.#execution, bound, steps);
      this.#count(searched);
      if (searched.found) return this.#outcome(`${boundName(bound)}`, searched);
      if (searched.complete) this.#bound = searched.bounded ? bound : UNBOUNDED;
      else if (bound < UNBOUNDED) break;
    }
    return undefined;
  }

  random(count: number, seed: number): Outcome | undefined {
    const kinds = [
      ['random', () => searchRandomly(this.#execution, count, seed)],
      ['priorities', () => searchByPriority(this.#execution, count, seed, PCT_DEPTH)],
    ] as const;
    for (const [name, search] of kinds) {
      const searched = search();
      this.#random += searched.schedules;
      this.#steps += searched.steps;
      if (searched.found) return this.#outcome(`${name}, seed ${seed}`, searched);
    }
    return undefined;
  }

  #count(searched: Searched): void {
    this.#schedules += searched.schedules;
    this.#states = Math.max(this.#states, searched.states);
    this.#steps += searched.steps;
  }

  #outcome(foundBy: string, { found }: Searched): Outcome {
    const choices = minimise(this.#execution, (found as { choices: readonly number[] }).choices);
    const { failure } = this.#execution;
    return { ...this.passed(), failure, foundBy, foundAfter: this.#schedules || this.#random, choices };
  }

  passed(): Outcome {
    return {
      schedules: this.#schedules,
      states: this.#states,
      steps: this.#steps,
      bound: this.#bound,
      randomSchedules: this.#random,
      failure: undefined,
      foundAfter: 0,
      foundBy: '',
      choices: [],
    };
  }
}

export function boundName(bound: number): string {
  if (bound === UNBOUNDED) return 'all';
  return bound < 0 ? 'none' : `at most ${bound} preemption${bound === 1 ? '' : 's'}`;
}

/** Explores a scenario, with or without a seeded bug, until it fails or the effort is spent. */
export function explore(file: string, name: string, effort: Effort, mutations: readonly Mutation[] = []): Outcome {
  const prepared = prepare(file, name, mutations);
  const exploration = new Exploration(prepared);
  const systematic = prepared.scenario.onlyRandom ? undefined : exploration.systematic(effort.steps);
  return systematic ?? exploration.random(effort.random, effort.seed) ?? exploration.passed();
}

/** Random schedules alone: after how many is a seeded bug found? 0: not at all. */
export function randomlyFound(
  file: string,
  name: string,
  effort: Effort,
  mutations: readonly Mutation[],
): { random: number; priorities: number } {
  const execution = new Execution(prepare(file, name, mutations));
  const random = searchRandomly(execution, effort.random, effort.seed).found?.schedules ?? 0;
  const priorities = searchByPriority(execution, effort.random, effort.seed, PCT_DEPTH).found?.schedules ?? 0;
  return { random, priorities };
}
