/**
 * Random fork-join programs on real threads: every policy, several thread counts and quanta, several runs at once. Each result must be the
 * untouched program's, and nothing may be left over. `npm run fuzz -- --minutes 60 --seed 1`; a failure prints its seed and its program.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Scheduler, type SchedulerOptions, type Task } from 'mgr-scheduler';
import { compileModule, formatDiagnostic } from 'mgr-scheduler/compiler';
import { randomFrom, randomProgram } from './random-forks.ts';

const folder = fileURLToPath(new URL('../../node_modules/.cache/mgr-fuzz/', import.meta.url));
const POLICIES = ['hybrid', 'ring', 'steal', 'fifo'] as const;
/** A program whose serial run takes more rounds of loops and calls than this is left out; with quantum 0, where each round leaves, a smaller one. */
const MOST_ROUNDS = 400_000;
const MOST_ROUNDS_STEPPED = 6000;
const LIMIT_MS = 30_000;
/** Schedulers that are alive at once, and programs that each of them gets. */
const LIVE = 4;
const PROGRAMS_EACH = 40;

export interface FuzzOptions {
  readonly seed: number;
  readonly minutes: number;
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

type Main = Task<[d: number, x: number, shared: Int32Array, floats: Float64Array], unknown>;
type Outcome = { value: unknown } | { error: string };
interface Args {
  d: number;
  x: number;
  length: number;
}

class Live {
  readonly scheduler: Scheduler;
  readonly options: SchedulerOptions;
  programs = 0;

  constructor(scheduler: Scheduler, options: SchedulerOptions) {
    this.scheduler = scheduler;
    this.options = options;
  }
}

class Fuzzer {
  readonly #options: FuzzOptions;
  readonly #random: () => number;
  readonly #live: Live[] = [];
  readonly #total = { programs: 0, runs: 0, promoted: 0, stolen: 0, takenBack: 0, waits: 0 };

  constructor(options: FuzzOptions) {
    this.#options = options;
    this.#random = randomFrom(options.seed);
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  async run(): Promise<FuzzOutcome> {
    mkdirSync(folder, { recursive: true });
    const endMs = performance.now() + this.#options.minutes * 60_000;
    let failure: string | undefined;
    let saidMs = performance.now();
    for (let i = 0; performance.now() < endMs && failure === undefined; i++) {
      failure = await this.#program(this.#options.seed * 1_000_003 + i);
      if (performance.now() - saidMs < 30_000) continue;
      saidMs = performance.now();
      this.#options.report(this.#line());
    }
    if (failure === undefined) while (this.#live.length > 0) await this.#retire(this.#live[0]);
    this.#options.report(this.#line());
    return { ...this.#total, failure };
  }

  #line(): string {
    const { programs, runs, promoted, stolen, takenBack, waits } = this.#total;
    return `${programs} programs, ${runs} runs; forks: ${promoted} promoted (${takenBack} taken back), ${stolen} stolen, ${waits} waits`;
  }

  /** One program, serially and then several times on several schedulers. Returns what went wrong. */
  async #program(seed: number): Promise<string | undefined> {
    const text = randomProgram(seed, 3 + this.#below(14));
    const args: Args = { d: 2 + this.#below(2), x: this.#below(100), length: this.#below(80) };
    const wanted = await serially(text, seed, args);
    if (wanted === undefined) return undefined;
    this.#total.programs++;
    const compiled = [0, 1].map((strip) => build(text, seed, strip));
    const wrong = compiled.find((one) => one.refused !== undefined);
    if (wrong) return `seed ${seed}: refused\n${wrong.refused}\n${text}`;
    const modules = await Promise.all(compiled.map(({ url }) => import(url) as Promise<{ main: Main }>));
    const runs = Array.from({ length: 1 + this.#below(4) }, async () => {
      const live = await this.#pick(wanted.isSmall);
      const { main } = modules[live.options.quantum === 0 ? 1 : this.#below(2)];
      return this.#once(main, live, args, wanted);
    });
    const found = (await Promise.all(runs)).find((one) => one !== undefined);
    if (found === undefined) return undefined;
    return `seed ${seed}: ${found}\narguments ${JSON.stringify(args)}\n${text}`;
  }

  async #once(main: Main, live: Live, args: Args, wanted: Reference): Promise<string | undefined> {
    const { scheduler, options } = live;
    this.#total.runs++;
    const { shared, floats } = argumentsFor(args, (type, length) =>
      scheduler.alloc(type as Int32ArrayConstructor, length),
    );
    const stop = this.#random() < 0.1 ? new AbortController() : undefined;
    if (stop) setTimeout(() => stop.abort(new Error('stopped')), this.#random() * 20);
    const run = scheduler.run(main, [args.d, args.x, shared, floats], { signal: stop?.signal });
    const outcome = await settled(run);
    const where = JSON.stringify(options);
    if (outcome === undefined) return `no end within ${LIMIT_MS} ms on ${where}\n${JSON.stringify(scheduler.stats())}`;
    if (stop && 'error' in outcome && outcome.error === 'Error: stopped') return undefined;
    const [a, b] = [JSON.stringify(wanted.outcome), JSON.stringify(outcome)];
    if (a !== b) return `expected ${a}, got ${b} on ${where}`;
    if ('error' in outcome) return undefined;
    const memory = [shared.join(), floats.join()].join(' | ');
    return memory === wanted.memory ? undefined : `shared memory differs on ${where}:\n${wanted.memory}\n${memory}`;
  }

  /** A scheduler with room for one more program; some are ended, others begun. */
  async #pick(isSmall: boolean): Promise<Live> {
    if (this.#live.length < LIVE) {
      const slots = [undefined, 1 + this.#below(4), 4 + this.#below(16)][this.#below(3)];
      const options: SchedulerOptions = {
        policy: POLICIES[this.#below(POLICIES.length)],
        threads: 1 + this.#below(4),
        quantum: [5, 0.5, 0.05, isSmall ? 0 : 5][this.#below(4)],
        ...(slots === undefined ? {} : { slots }),
      };
      const live = new Live(await Scheduler.start(options), options);
      this.#live.push(live);
      return live;
    }
    const fit = this.#live.filter(({ options }) => isSmall || options.quantum !== 0);
    const live = (fit.length > 0 ? fit : this.#live)[this.#below(fit.length || this.#live.length)];
    if (++live.programs === PROGRAMS_EACH) {
      this.#live.splice(this.#live.indexOf(live), 1);
      setTimeout(() => void this.#retire(live), 1000);
    }
    return live;
  }

  /** Ends a scheduler. When it is idle nothing of it may be in use. */
  async #retire(live: Live): Promise<void> {
    const at = this.#live.indexOf(live);
    if (at >= 0) this.#live.splice(at, 1);
    await live.scheduler.close();
    const { forks, pagesInUse } = live.scheduler.stats();
    for (const name of ['promoted', 'stolen', 'takenBack', 'waits'] as const) this.#total[name] += forks[name];
    if (pagesInUse !== 0) throw new Error(`${pagesInUse} pages are left on ${JSON.stringify(live.options)}`);
  }
}

interface Reference {
  outcome: Outcome;
  memory: string;
  /** Small enough to leave at every safepoint. */
  isSmall: boolean;
}

function argumentsFor(
  { x, length }: Args,
  alloc: (type: Int32ArrayConstructor | Float64ArrayConstructor, length: number) => unknown,
): { shared: Int32Array; floats: Float64Array } {
  const shared = alloc(Int32Array, 64) as Int32Array;
  const floats = alloc(Float64Array, length) as Float64Array;
  for (let i = 0; i < length; i++) floats[i] = ((i * 7919 + x) % 31) / 4;
  return { shared, floats };
}

/** The untouched program. Undefined: it is too large. */
async function serially(text: string, seed: number, args: Args): Promise<Reference | undefined> {
  const counted = text
    .replace('function spin(x, n) {', `export let rounds = 0;\nfunction spin(x, n) {\n  rounds += n + 1;`)
    .replace(
      'function leaf(x, shared) {',
      `function leaf(x, shared) {\n  if ((rounds += 20) > ${MOST_ROUNDS}) throw new Error('too large');`,
    );
  const module = (await import(write(`plain-${seed}.mjs`, counted))) as { main: Main; rounds: number };
  const { main } = module;
  const { shared, floats } = argumentsFor(
    args,
    (type, length) => new (type as Int32ArrayConstructor)(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT)),
  );
  let outcome: Outcome;
  try {
    outcome = { value: main(args.d, args.x, shared, floats) };
  } catch (error) {
    outcome = { error: String(error) };
  } finally {
    rmSync(join(folder, `plain-${seed}.mjs`), { force: true });
  }
  // Not by the error: a fork that is never joined swallows it.
  if (module.rounds > MOST_ROUNDS) return undefined;
  const memory = [shared.join(), floats.join()].join(' | ');
  return { outcome, memory, isSmall: module.rounds < MOST_ROUNDS_STEPPED };
}

function build(text: string, seed: number, strip: number): { url: string; refused?: string } {
  const name = `compiled-${seed}-${strip}.mjs`;
  const url = pathToFileURL(join(folder, name)).href;
  const { code, diagnostics } = compileModule(text, url, { resolve: () => null, load: () => null }, { strip });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return { url, refused: errors.map((one) => formatDiagnostic(one)).join('\n') };
  return { url: write(name, code) };
}

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return pathToFileURL(path).href;
}

/** How a run ends; undefined: not in time. */
async function settled(run: PromiseLike<unknown>): Promise<Outcome | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), LIMIT_MS);
  });
  const outcome = run.then(
    (value): Outcome => ({ value }),
    (error: unknown): Outcome => ({ error: String(error) }),
  );
  try {
    return await Promise.race([outcome, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs random programs until the time is over or one goes wrong. */
export function fuzz(options: FuzzOptions): Promise<FuzzOutcome> {
  return new Fuzzer(options).run();
}
