/** The work of one process of a run: programs of many seeds, one after another, and what they were like. */
import { writeSync } from 'node:fs';
import { loadDriver } from '../driver-build.ts';
import { Watchdog } from '../watchdog.ts';
import { Checker } from './check.ts';
import type { Construct } from './constructs.ts';
import { randomProgram } from './program.ts';
import { Ring, type Subject } from './ring.ts';

/** Each of so many programs also runs on the ring, together with others. */
const RING_EVERY = 20;
const RING_BATCH = 10;
/** A program that takes longer than this never ends. */
const LIMIT_MS = 60_000;
const TELL_MS = 1000;
/** The file in which whoever started the process finds the seed of the program by which it ended. */
const SEED_FILE = 4;

export interface Job {
  /** Program `i` has the seed `first + i * step`. */
  readonly first: number;
  readonly step: number;
  readonly count: number;
  readonly endMs: number;
  /** Goes on after a failure. */
  readonly keepsGoing: boolean;
}

export interface Tally {
  programs: number;
  skipped: number;
  refused: number;
  returned: number;
  leaves: number;
  onRing: number;
  ringLeaves: number;
  characters: number;
  cpuMs: number;
  constructs: Partial<Record<Construct, number>>;
  refusals: Partial<Record<string, number>>;
}

export const noTally = (): Tally => ({
  ...{ programs: 0, skipped: 0, refused: 0, returned: 0, leaves: 0, onRing: 0, ringLeaves: 0, characters: 0, cpuMs: 0 },
  ...{ constructs: {}, refusals: {} },
});

export interface Failure {
  readonly seed: number;
  readonly difference: string;
  readonly onRing: boolean;
}

export type Report = { tally: Tally } | { failure: Failure };

/** Does a job; tells from time to time what has come of it since. */
export async function work(job: Job, tell: (report: Report) => void): Promise<void> {
  const worker = new Worker(job, tell);
  await worker.run();
}

class Worker {
  readonly #job: Job;
  readonly #tell: (report: Report) => void;
  readonly #watchdog = new Watchdog(LIMIT_MS);
  readonly #ring: Ring;
  #tally = noTally();
  #batch: Subject[] = [];
  #toldMs = performance.now();
  #cpu = process.cpuUsage();
  #failed = false;

  constructor(job: Job, tell: (report: Report) => void) {
    this.#job = job;
    this.#tell = tell;
    this.#ring = new Ring(job.first);
  }

  async run(): Promise<void> {
    const { first, step, count, endMs, keepsGoing } = this.#job;
    const checker = new Checker(await loadDriver());
    for (let i = 0; i < count && Date.now() < endMs && (keepsGoing || !this.#failed); i++) {
      const seed = first + i * step;
      writeSync(SEED_FILE, `${seed}`.padEnd(20), 0);
      this.#watchdog.run(`program ${seed}`, () => this.#one(checker, seed, i % RING_EVERY === 0));
      if (this.#batch.length === RING_BATCH) await this.#onRing();
      if (performance.now() - this.#toldMs > TELL_MS) this.#report();
    }
    await this.#onRing();
    this.#report();
    await this.#ring.close();
    await this.#watchdog.close();
  }

  #one(checker: Checker, seed: number, onRing: boolean): void {
    const { source, args, constructs } = randomProgram(seed);
    const tally = this.#tally;
    tally.programs++;
    tally.characters += source.length;
    for (const name of constructs) tally.constructs[name] = (tally.constructs[name] ?? 0) + 1;
    const verdict = checker.check(source, args, seed);
    if (verdict === null) {
      tally.skipped++;
      return;
    }
    const { refused, difference, expected, leaves } = verdict;
    if (expected.kind === 'returned') tally.returned++;
    tally.leaves += leaves;
    if (difference !== null) this.#fail({ seed, difference, onRing: false });
    else if (refused.length > 0) {
      tally.refused++;
      const why = refused[0].message.replace(/\b[a-zA-Z]*\d+\b/g, '_').replace(/ in (?:main|_).*/, '');
      tally.refusals[why] = (tally.refusals[why] ?? 0) + 1;
    } else if (onRing) this.#batch.push({ seed, source, args, expected });
  }

  async #onRing(): Promise<void> {
    const before = this.#ring.leaves;
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    const found = await this.#ring.check(batch);
    this.#tally.onRing += batch.length;
    this.#tally.ringLeaves += this.#ring.leaves - before;
    if (found) this.#fail({ seed: found.subject.seed, difference: found.difference, onRing: true });
  }

  #fail(failure: Failure): void {
    this.#failed = true;
    this.#tell({ failure });
  }

  #report(): void {
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#cpu = process.cpuUsage();
    this.#tally.cpuMs = (user + system) / 1000;
    this.#tell({ tally: this.#tally });
    this.#tally = noTally();
    this.#toldMs = performance.now();
  }
}
