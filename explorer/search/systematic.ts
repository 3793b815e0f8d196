/**
 * All schedules, depth first, with at most so many preemptions (iterative context bounding: M. Musuvathi and S. Qadeer, PLDI 2007);
 * without a bound that is every interleaving. A run begins anew each time and follows the choices of the last one up to the change.
 *
 * Two things keep it small, and neither loses a failure:
 * - A step on a word that only one thread touches (or that nobody writes) is no place for a choice: it commutes with every step of the
 *   others. Which words those are is learned: when a word turns out to be contended the search starts over.
 * - A state that was met before is left. A state is all of memory that was written, what each thread has seen so far (its code is
 *   deterministic, so that is its own state), who sleeps, the vector clocks and the ghosts, hashed to 53 bits.
 */
import type { Execution } from '../execution.ts';
import { Seen } from './seen.ts';

export const UNBOUNDED = 1000;

export interface Found {
  /** Runs up to and with the failing one. */
  readonly schedules: number;
  readonly choices: readonly number[];
}

export interface Searched {
  readonly schedules: number;
  readonly states: number;
  readonly steps: number;
  /** False: the limit of steps came first. */
  readonly complete: boolean;
  /** The bound has kept it from some choice. */
  readonly bounded: boolean;
  readonly found: Found | undefined;
}

interface Branch {
  choices: readonly number[];
  next: number;
  /** Preemptions left before the choice. */
  left: number;
  /** Whether any choice but the first costs a preemption. */
  costs: boolean;
}

/** Searches with one bound, until about `limit` steps are done. */
export function searchWithin(execution: Execution, bound: number, limit: number): Searched {
  let schedules = 0;
  let steps = 0;
  for (;;) {
    execution.machine.contendedGrew = false;
    const pass = new Pass(execution, bound);
    while (steps < limit && pass.more()) {
      schedules++;
      pass.run();
      steps += execution.count;
      if (execution.failure) {
        const found = { schedules, choices: pass.taken };
        return { schedules, states: pass.states, steps, complete: false, bounded: pass.bounded, found };
      }
      if (execution.machine.contendedGrew) break;
    }
    if (execution.machine.contendedGrew && steps < limit) continue;
    const complete = !pass.more();
    return { schedules, states: pass.states, steps, complete, bounded: pass.bounded, found: undefined };
  }
}

class Pass {
  readonly #execution: Execution;
  readonly #bound: number;
  readonly #seen = new Seen();
  readonly #branches: Branch[] = [];
  #begun = false;
  readonly #scratch: number[] = [];
  /** What was chosen at each step of the last run. */
  taken: number[] = [];
  bounded = false;

  constructor(execution: Execution, bound: number) {
    this.#execution = execution;
    this.#bound = bound;
  }

  get states(): number {
    return this.#seen.size;
  }

  /** Moves on to the next schedule. False: there is none. */
  more(): boolean {
    if (!this.#begun) return true;
    for (;;) {
      const branch = this.#branches.at(-1);
      if (branch === undefined) return false;
      const isOpen = branch.next < branch.choices.length;
      if (isOpen && (!branch.costs || branch.left > 0)) return true;
      if (isOpen) this.bounded = true;
      this.#branches.pop();
    }
  }

  run(): void {
    const execution = this.#execution;
    this.#begun = true;
    this.taken = [];
    execution.start();
    let left = this.#bound;
    let depth = 0;
    const last = this.#branches.length - 1;
    while (!execution.failure) {
      if (execution.goesOn()) {
        this.#take(execution.current);
        continue;
      }
      let branch: Branch;
      if (depth <= last) {
        branch = this.#branches[depth];
        if (depth === last) branch.next++;
      } else {
        const choices = execution.choices(this.#scratch);
        if (choices.length === 0) {
          execution.finish();
          return;
        }
        if (this.#seen.covers(this.#key(left), left)) return;
        const costs = choices[0] === execution.current && choices.length > 1;
        branch = { choices: choices.slice(), next: 1, left, costs };
        this.#branches.push(branch);
      }
      depth++;
      const index = branch.next - 1;
      left = branch.left - (branch.costs && index > 0 && this.#bound < UNBOUNDED ? 1 : 0);
      this.#take(branch.choices[index]);
    }
  }

  #take(choice: number): void {
    this.taken.push(choice);
    this.#execution.step(choice);
  }

  /** Without a bound it doesn't matter who went last. */
  #key(left: number): number {
    const key = this.#execution.key();
    return left === UNBOUNDED ? key : key + (this.#execution.current + 1) * 0x20000000000;
  }
}
