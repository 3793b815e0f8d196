/**
 * Random fork-join programs on real threads: every policy, several thread counts and quanta, several programs and runs at once. Each result
 * must be the untouched program's, and nothing may be left over. `npm run fuzz -- --minutes 60 --seed 1`; what goes wrong is made smaller
 * and printed with its seed, its program and the scheduler's options.
 */
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { Choices, randomFrom, shrink } from './choices.ts';
import { leavesNothing, probe } from './leftovers.ts';
import { randomProgram } from './random-forks.ts';
import {
  type Args,
  compiled,
  DATA_TYPES,
  dropFiles,
  type Main,
  memoryOf,
  type Reference,
  serially,
  sharedFor,
  shown,
  shownError,
} from './reference.ts';

export const POLICIES = ['hybrid', 'ring', 'steal', 'fifo'] as const;
/** A program whose serial run takes more rounds of loops and calls is left out; with quantum 0, where each round leaves, a smaller one. */
const MOST_ROUNDS = 400_000;
const MOST_ROUNDS_STEPPED = 5000;
const LIMIT_MS = 20_000;
const LIMIT_SHRINKING_MS = 5000;
const SHRINK_MS = 180_000;
/** Schedulers at once; what each of them gets before it ends. */
const LIVE = 2;
const BATCHES = 6;
const PROGRAMS = 5;

export interface FuzzOptions {
  readonly seed: number;
  readonly minutes: number;
  /** One of them only; default: all. */
  readonly policy?: string;
  /** Called now and then. */
  report(line: string): void;
}

/** What the fuzzer did. `failure`: what went wrong, with all that is needed to see it again. */
export interface FuzzOutcome {
  readonly programs: number;
  readonly runs: number;
  readonly promoted: number;
  readonly stolen: number;
  readonly takenBack: number;
  readonly waits: number;
  readonly failure: string | undefined;
}

interface Subject {
  readonly seed: number;
  readonly choices: readonly number[];
  readonly args: Args;
  readonly wanted: Reference;
  readonly main: Main;
  readonly text: string;
}

class Fuzzer {
  readonly #options: FuzzOptions;
  readonly #random: () => number;
  readonly #total = { programs: 0, runs: 0, promoted: 0, stolen: 0, takenBack: 0, waits: 0 };
  #seeds = 0;
  #failure: string | undefined;

  constructor(options: FuzzOptions) {
    this.#options = options;
    this.#random = randomFrom(options.seed);
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  async run(): Promise<FuzzOutcome> {
    const endMs = performance.now() + this.#options.minutes * 60_000;
    const timer = setInterval(() => this.#options.report(this.#line()), 30_000);
    const goesOn = (): boolean => performance.now() < endMs && this.#failure === undefined;
    const loop = async (): Promise<void> => {
      while (goesOn()) await this.#scheduler(goesOn);
    };
    await Promise.all(Array.from({ length: LIVE }, loop));
    clearInterval(timer);
    this.#options.report(this.#line());
    dropFiles();
    return { ...this.#total, failure: this.#failure };
  }

  #line(): string {
    const { programs, runs, promoted, stolen, takenBack, waits } = this.#total;
    return `${programs} programs, ${runs} runs; forks: ${promoted} promoted (${takenBack} taken back), ${stolen} stolen, ${waits} waits`;
  }

  #randomOptions(): SchedulerOptions {
    const { policy } = this.#options;
    const slots = [undefined, 1 + this.#below(4), 4 + this.#below(13)][this.#below(3)];
    return {
      policy: (policy as 'hybrid' | undefined) ?? POLICIES[this.#below(POLICIES.length)],
      threads: 1 + this.#below(4),
      quantum: [5, 0.5, 0.05, 0][this.#below(4)],
      ...(slots === undefined ? {} : { slots }),
    };
  }

  /** One scheduler, from its start to its end, with all its programs. */
  async #scheduler(goesOn: () => boolean): Promise<void> {
    const options = this.#randomOptions();
    const scheduler = await Scheduler.start(options);
    for (let i = 0; i < BATCHES && goesOn(); i++) await this.#batch(scheduler, options);
    const left = this.#failure === undefined ? await probe(scheduler, options) : undefined;
    if (left !== undefined) this.#failure ??= `${left} on ${JSON.stringify(options)}`;
    const { forks } = scheduler.stats();
    for (const name of ['promoted', 'stolen', 'takenBack', 'waits'] as const) this.#total[name] += forks[name];
    await scheduler.destroy();
  }

  async #batch(scheduler: Scheduler, options: SchedulerOptions): Promise<void> {
    const subjects: Subject[] = [];
    while (subjects.length < PROGRAMS && this.#failure === undefined) {
      const subject = await this.#subject(this.#options.seed * 1_000_003 + this.#seeds++, options);
      if (subject) subjects.push(subject);
    }
    this.#total.programs += subjects.length;
    const runs = subjects.flatMap((subject) => Array.from({ length: 2 + this.#below(5) }, () => subject));
    runs.sort(() => this.#random() - 0.5);
    let failed: { subject: Subject; what: string } | undefined;
    const worker = async (): Promise<void> => {
      for (let subject = runs.pop(); subject && !failed; subject = runs.pop()) {
        this.#total.runs++;
        const abortMs = this.#random() < 0.1 ? this.#random() * 20 : undefined;
        const what = await once(subject, scheduler, LIMIT_MS, abortMs);
        if (what !== undefined) failed ??= { subject, what };
      }
    };
    await Promise.all(Array.from({ length: 1 + this.#below(8) }, worker));
    if (failed === undefined) {
      const left = await leavesNothing(scheduler);
      if (left === undefined) return;
      this.#failure ??= `${left} on ${JSON.stringify(options)} after\n${subjects.map(describe).join('\n')}`;
    } else if (this.#failure === undefined) {
      const { what, subject } = failed;
      const stats = JSON.stringify(scheduler.stats());
      this.#failure = `${what}\non ${JSON.stringify(options)}\n${stats}\n${describe(subject)}`;
      await scheduler.destroy();
      this.#options.report(this.#failure);
      this.#failure = await smaller(subject, options, this.#failure);
    }
  }

  /** A program that fits the options, ready to run. */
  async #subject(seed: number, options: SchedulerOptions): Promise<Subject | undefined> {
    const length = [0, 1, 30, 80, 80, 20_000][this.#below(6)];
    const args = { d: this.#below(4), x: this.#below(100), length, type: this.#below(DATA_TYPES.length) };
    try {
      return await makeSubject(seed, Choices.random(seed), args, options);
    } catch (error) {
      this.#failure ??= `seed ${seed}: ${error instanceof Error ? error.message : String(error)}\n${randomProgram(Choices.random(seed), 0).text}`;
      return undefined;
    }
  }
}

function describe({ seed, args, wanted, text }: Subject): string {
  return `seed ${seed}, arguments ${JSON.stringify(args)}, expected ${wanted.outcome.slice(0, 2000)}\n${text}`;
}

/** Undefined: the program is too large. Throws if it is refused. */
async function makeSubject(
  seed: number,
  choices: Choices,
  args: Args,
  { quantum }: SchedulerOptions,
): Promise<Subject | undefined> {
  const limit = quantum === 0 ? MOST_ROUNDS_STEPPED : MOST_ROUNDS;
  const program = randomProgram(choices, limit);
  const wanted = await serially(program, args, limit);
  if (wanted === undefined || wanted.rounds > limit) return undefined;
  const main = await compiled(program, quantum === 0 ? 1 : seed % 2);
  return { seed, choices: program.choices, args, wanted, main, text: program.text };
}

/** Runs a program once. Returns what is wrong with how it ended. */
async function once(
  { main, args, wanted }: Subject,
  scheduler: Scheduler,
  limitMs: number,
  abortMs: number | undefined,
): Promise<string | undefined> {
  const stop = abortMs === undefined ? undefined : new AbortController();
  if (stop) setTimeout(() => stop.abort(new Error('stopped')), abortMs);
  const memory = sharedFor(args, (type, length) => scheduler.alloc(type, length));
  const run = scheduler.run(main, [args.d, args.x, memory.shared, memory.data], { signal: stop?.signal });
  const outcome = await inTime(run.then(shown, shownError), limitMs);
  if (outcome === undefined) return `no end within ${limitMs} ms`;
  if (stop && outcome === 'Error: stopped') return undefined;
  if (outcome !== wanted.outcome) return `expected ${wanted.outcome}\ngot      ${outcome}`;
  if (wanted.memory === undefined || wanted.memory === memoryOf(memory)) return undefined;
  return `shared memory: expected\n${wanted.memory}\ngot\n${memoryOf(memory)}`;
}

/** Undefined: not in time. */
async function inTime<T>(promise: PromiseLike<T>, limitMs: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** A smaller program that fails too, with the options that it fails on; else what is known already. */
async function smaller(subject: Subject, options: SchedulerOptions, failure: string): Promise<string> {
  let best: string | undefined;
  const fails = async (list: readonly number[]): Promise<boolean> => {
    const one = await makeSubject(subject.seed, Choices.replay(list), subject.args, options).catch(() => undefined);
    const what = one && (await failsAlone(one, options));
    if (!one || what === undefined) return false;
    best = `${what}\non ${JSON.stringify(options)}\n${describe(one)}`;
    return true;
  };
  if (!(await fails(subject.choices))) return `${failure}\n\n(alone it does not fail)`;
  await shrink(subject.choices, fails, SHRINK_MS);
  return `${failure}\n\nmade smaller:\n${best}`;
}

async function failsAlone(subject: Subject, options: SchedulerOptions): Promise<string | undefined> {
  const scheduler = await Scheduler.start(options);
  try {
    for (let i = 0; i < 6; i++) {
      const three = [0, 1, 2].map(() => once(subject, scheduler, LIMIT_SHRINKING_MS, undefined));
      const what = (await Promise.all(three)).find((one) => one !== undefined);
      if (what !== undefined) return what;
    }
    return undefined;
  } finally {
    await scheduler.destroy();
  }
}

/** Runs random programs until the time is over or one goes wrong. */
export function fuzz(options: FuzzOptions): Promise<FuzzOutcome> {
  return new Fuzzer(options).run();
}
