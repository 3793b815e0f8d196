/** Random programs on the real runtime: three threads, quantum 0, a safepoint in every round, so that another thread resumes them each time. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Scheduler, type SchedulerOptions, type Task } from 'mgr-scheduler';
import { compile, differenceOf, type Ended, newTracer, type Tracer } from './check.ts';
import { SUPPORT } from './program.ts';
import { snapshot, sumOf } from './support.mjs';

const LIMIT_MS = 20_000;
const POLICIES = ['hybrid', 'ring', 'steal'] as const;
const support = new URL('./support.mjs', import.meta.url).href;
const folder = fileURLToPath(new URL(`../../.tmp/random/${process.pid}/`, import.meta.url));

type Main = Task<[tracer: Tracer, n: number, m: number], unknown[]>;

export interface Subject {
  readonly seed: number;
  readonly source: string;
  readonly args: readonly [number, number];
  readonly expected: Ended;
}

let files = 0;

/** Writes a program compiled, and imports it. */
async function taskOf(source: string): Promise<Main> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `program-${files++}.mjs`);
  const { href } = pathToFileURL(path);
  const { code } = compile(source, 1, href);
  writeFileSync(path, code.replace(`'${SUPPORT}'`, JSON.stringify(support)));
  return ((await import(href)) as { default: Main }).default;
}

export class Ring {
  readonly #options: SchedulerOptions;
  #scheduler: Scheduler | null = null;

  /** `choice` says which policy. */
  constructor(choice: number) {
    this.#options = { threads: 3, quantum: 0, policy: POLICIES[choice % POLICIES.length] };
  }

  /** How often tasks have left so far. */
  get leaves(): number {
    return this.#scheduler?.stats().yields ?? 0;
  }

  /** Runs all of them at once. The first that ends in another way than it should, and how. */
  async check(subjects: readonly Subject[]): Promise<{ subject: Subject; difference: string } | null> {
    this.#scheduler ??= await Scheduler.start(this.#options);
    const scheduler = this.#scheduler;
    const found = await Promise.all(subjects.map((subject) => this.#one(scheduler, subject)));
    const at = found.findIndex((difference) => difference !== null);
    const words = `on three threads, policy ${this.#options.policy}: `;
    return at < 0 ? null : { subject: subjects[at], difference: words + found[at] };
  }

  async #one(scheduler: Scheduler, { source, args, expected }: Subject): Promise<string | null> {
    const sum = scheduler.alloc(Int32Array, 2);
    const run = scheduler.run(await taskOf(source), [newTracer(sum), ...args]);
    const ended = await inTime(
      run.then(
        (trace): Ended => ({ kind: 'returned', error: null, trace }),
        // A task that throws hands over no trace: the sum stands for it.
        (error): Ended => ({ kind: 'threw', error: snapshot(error, 0), trace: expected.trace }),
      ),
    );
    // What is not a random program any more, but made of one, may return anything.
    if (ended !== null && !Array.isArray(ended.trace)) return 'it returned no trace';
    if (ended === null) return `no end within ${LIMIT_MS} ms`;
    const [count, hash] = sumOf(expected.trace);
    const isSum = sum[0] === count && sum[1] === hash;
    return (
      differenceOf(expected, ended) ??
      (isSum ? null : `a trace of ${count} entries, but it made ${sum[0]} (or other ones)`)
    );
  }

  async close(): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, 5000).unref());
    await Promise.race([this.#scheduler?.destroy(), patience]);
    this.#scheduler = null;
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Null: not in time. */
async function inTime<T>(promise: PromiseLike<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LIMIT_MS, null);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
