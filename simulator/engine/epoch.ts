/**
 * The epoch, as the runtime has it and as it could be:
 * - `shared`: one word that whoever turns the ring swaps. What the runtime does.
 * - `leader`: the same word, but a task that leaves turns only if nobody has for a quantum, and then by a turn of each thread.
 * - `clock`: no word at all. Each thread reads the epoch off the clock (a quantum brings as many turns as there are threads) and keeps
 *   for itself how far it has turned beyond that to reach a slot.
 */
import type { Line } from './line.ts';

export type EpochKind = 'shared' | 'leader' | 'clock';

export class Epoch {
  readonly #kind: EpochKind;
  readonly #threads: number;
  readonly #quantumUs: number;
  readonly #line: Line;
  readonly #ahead: Int32Array;
  #turns = 0;
  #turnedUs = Number.NEGATIVE_INFINITY;
  /** When the last {@link Epoch.read}, {@link Epoch.turn} or {@link Epoch.turnAfterLeave} was done. */
  doneUs = 0;

  constructor(kind: EpochKind, threads: number, quantumUs: number, line: Line) {
    this.#kind = kind;
    this.#threads = threads;
    this.#quantumUs = Math.max(quantumUs, 1);
    this.#line = line;
    this.#ahead = new Int32Array(threads);
  }

  /** Time spent on the shared word. */
  get spentUs(): number {
    return this.#line.spentUs;
  }

  /** What a thread sees as the epoch. */
  read(nowUs: number, thread: number): number {
    if (this.#kind === 'clock') {
      this.doneUs = nowUs;
      return (this.#atClock(nowUs) + this.#ahead[thread]) | 0;
    }
    this.doneUs = this.#line.read(nowUs, thread);
    return this.#turns;
  }

  /** What a task that becomes READY is stamped with; costs nothing more than the read before. */
  stamp(nowUs: number): number {
    return this.#kind === 'clock' ? this.#atClock(nowUs) | 0 : this.#turns;
  }

  /** Turns the ring from `seen` on. False: somebody else has turned it since. */
  turn(nowUs: number, thread: number, seen: number, turns: number): boolean {
    if (this.#kind === 'clock') {
      this.doneUs = nowUs;
      this.#ahead[thread] += turns;
      return true;
    }
    this.doneUs = this.#line.write(nowUs, thread);
    if (seen !== this.#turns) return false;
    this.#turns = (this.#turns + turns) | 0;
    this.#turnedUs = nowUs;
    return true;
  }

  /** The turn of a thread whose task has left. True if this one turned the ring. */
  turnAfterLeave(nowUs: number, thread: number): boolean {
    if (this.#kind === 'clock') {
      this.doneUs = nowUs;
      return false;
    }
    if (this.#kind === 'shared') return this.turn(nowUs, thread, this.read(nowUs, thread), 1);
    const seen = this.read(nowUs, thread);
    if (nowUs - this.#turnedUs < this.#quantumUs) return false;
    return this.turn(this.doneUs, thread, seen, this.#threads);
  }

  #atClock(nowUs: number): number {
    return Math.floor((nowUs * this.#threads) / this.#quantumUs);
  }
}
