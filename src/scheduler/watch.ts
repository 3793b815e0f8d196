/**
 * How outcomes come to the program: read as they come while runs are open. It never blocks; where its host allows it, it looks for a few
 * tens of microseconds before it sleeps, as long as that has paid lately.
 */
import * as atomics from '../memory/atomics.ts';
import type { Memory } from '../memory/memory.ts';
import { hasNews } from '../ring/news.ts';
import { announceProgramWait, retractProgramWait, sleepProgram } from '../ring/park.ts';
import { hasItems } from '../ring/queue.ts';
import type { Host } from './host.ts';
import type { Runs } from './runs.ts';

/** How long the program reads outcomes before its event loop turns. */
const DRAIN_LIMIT_MS = 10;
/** A sleep that was so short could have been a spin: being woken takes most of it. */
const SHORT_SLEEP_MS = 0.3;
/** After such a sleep the program looks so much longer, once: the thread may have parked meanwhile, and its wake-up takes as long. */
const LONGER = 4;
/** Waits without a spin after so many spins in vain: 2 to the power of it, less 1. */
const MOST_MISSES = 8;
const LOOKS_A_CLOCK = 16;
const MOST_PAUSE_MS = 16;

export class Watch {
  readonly #memory: Memory;
  readonly #runs: Runs;
  readonly #host: Host;
  readonly #onDrained: () => void;
  #watching = false;
  /** When the event loop turned last, as far as is known here. */
  #turnedMs = 0;
  #misses = 0;
  #skips = 0;
  #times = 1;
  /** Without `Atomics.waitAsync`: until the next look. */
  #pauseMs = 1;

  constructor(memory: Memory, runs: Runs, host: Host, onDrained: () => void) {
    this.#memory = memory;
    this.#runs = runs;
    this.#host = host;
    this.#onDrained = onDrained;
  }

  /** Runs are open. */
  start(): void {
    if (!this.#watching) void this.#watch();
  }

  async #watch(): Promise<void> {
    this.#watching = true;
    // The program goes on first: what else it gives in this turn is given before anybody waits.
    await undefined;
    while (this.#runs.open > 0) {
      this.#runs.flush();
      if (this.#runs.drain() > 0 || (this.#spin() && this.#runs.drain() > 0)) {
        this.#onDrained();
        this.#pauseMs = 1;
        // Whoever awaits these results goes on first; timers and I/O get their turn too.
        if (performance.now() - this.#turnedMs > DRAIN_LIMIT_MS) {
          await this.#host.turn();
          this.#turnedMs = performance.now();
        } else await undefined;
      } else await this.#sleep();
    }
    this.#watching = false;
    this.#onDrained();
  }

  /** Looks for outcomes for a while. False: none came, or it is not worth it now. */
  #spin(): boolean {
    if (this.#host.spinUs === 0) return false;
    if (this.#skips > 0) {
      this.#skips--;
      return false;
    }
    const end = performance.now() + (this.#host.spinUs * this.#times) / 1000;
    this.#times = 1;
    do {
      for (let i = 0; i < LOOKS_A_CLOCK; i++) {
        if (!hasItems(this.#memory, this.#memory.layout.completionByte)) continue;
        this.#misses = 0;
        return true;
      }
    } while (performance.now() < end);
    this.#misses = Math.min(this.#misses + 1, MOST_MISSES);
    this.#skips = 2 ** this.#misses - 1;
    return false;
  }

  /** Until a thread says that there is something. */
  async #sleep(): Promise<void> {
    const ticket = announceProgramWait(this.#memory);
    // The look after the announcement: what came before it is seen here, what comes later wakes the program.
    if (hasItems(this.#memory, this.#memory.layout.completionByte) || hasNews(this.#memory))
      return retractProgramWait(this.#memory);
    const begun = performance.now();
    if (atomics.hasWaitAsync) await sleepProgram(this.#memory, ticket);
    else {
      await new Promise((resolve) => setTimeout(resolve, this.#pauseMs));
      this.#pauseMs = Math.min(this.#pauseMs * 2, MOST_PAUSE_MS);
    }
    this.#turnedMs = performance.now();
    if (this.#turnedMs - begun >= SHORT_SLEEP_MS) return;
    this.#misses = this.#skips = 0;
    this.#times = LONGER;
  }
}
