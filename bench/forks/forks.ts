/** Programs with forks: the untouched serial program, and the forked one on one and two threads under each policy, in turn. */
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { buildScript } from '../lib/build.ts';
import { saveJson, setting } from '../lib/results.ts';
import { median } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import { type Alloc, type AnyTask, cases, type ForkCase } from './cases.ts';
import * as programs from './programs.ts';

type Policy = NonNullable<SchedulerOptions['policy']>;

export interface ForksOptions {
  readonly only: readonly string[] | undefined;
  readonly policies: readonly Policy[];
  readonly rounds: number;
  readonly quick: boolean;
  readonly save: boolean;
}

/** Medians, in ms. */
interface PolicyFigures {
  policy: Policy;
  oneMs: number;
  twoMs: number;
  /** One thread over the untouched program; two threads over one, and over the untouched program, as speedups. */
  overhead: number;
  overOne: number;
  overSerial: number;
  promoted: number;
  stolen: number;
  takenBack: number;
  waits: number;
}

interface CaseFigures {
  name: string;
  serialMs: number;
  rounds: number;
  policies: PolicyFigures[];
  /** `hybrid` over `steal` on two threads. */
  hybridOverSteal: number | undefined;
}

interface Pair {
  policy: Policy;
  one: Scheduler;
  two: Scheduler;
}

const WARM_UPS = 2;

type Serial = Record<string, (...args: unknown[]) => unknown>;

const alloc: Alloc = (type, length) => {
  const bytes = length * (type as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;
  return new type(new SharedArrayBuffer(bytes) as never, 0, length);
};

function timed(run: () => unknown): Promise<{ ms: number; result: unknown }> | { ms: number; result: unknown } {
  const begun = performance.now();
  const result = run();
  if (result instanceof Promise) return result.then((value) => ({ ms: performance.now() - begun, result: value }));
  return { ms: performance.now() - begun, result };
}

/** One measured run, its result checked against what the serial program gave. */
async function once(
  one: ForkCase,
  quick: boolean,
  wanted: unknown,
  run: (args: unknown[]) => unknown,
): Promise<number> {
  const args = one.args(alloc, quick);
  const { ms, result } = await timed(() => run(args));
  const found = one.check(result, args);
  if (wanted !== undefined && JSON.stringify(found) !== JSON.stringify(wanted)) {
    throw new Error(`${one.name}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  }
  return ms;
}

async function measure(
  one: ForkCase,
  serial: Serial,
  pairs: readonly Pair[],
  options: ForksOptions,
): Promise<CaseFigures> {
  const { quick, rounds } = options;
  const untouched = serial[one.program];
  const task = (programs as unknown as Record<string, AnyTask>)[one.program];
  const args = one.args(alloc, quick);
  const wanted = one.check(untouched(...args), args);
  const runOn = (scheduler: Scheduler) => (given: unknown[]) => Promise.resolve(scheduler.run(task, given));
  for (let i = 0; i < WARM_UPS; i++) {
    for (const { one: first, two } of pairs)
      for (const scheduler of [first, two]) await once(one, quick, wanted, runOn(scheduler));
  }
  const serialMs: number[] = [];
  const times = pairs.map(() => ({ one: [] as number[], two: [] as number[] }));
  const before = pairs.map(({ two }) => two.stats().forks);
  for (let round = 0; round < rounds; round++) {
    serialMs.push(await once(one, quick, wanted, (given) => untouched(...given)));
    for (const [i, { one: first, two }] of pairs.entries()) {
      times[i].one.push(await once(one, quick, wanted, runOn(first)));
      times[i].two.push(await once(one, quick, wanted, runOn(two)));
    }
  }
  const base = median(serialMs);
  const policies = pairs.map(({ policy, two }, i): PolicyFigures => {
    const [oneMs, twoMs] = [median(times[i].one), median(times[i].two)];
    const after = two.stats().forks;
    const counted = (name: keyof typeof after): number => Math.round((after[name] - before[i][name]) / rounds);
    return {
      policy,
      oneMs,
      twoMs,
      overhead: oneMs / base,
      overOne: oneMs / twoMs,
      overSerial: base / twoMs,
      promoted: counted('promoted'),
      stolen: counted('stolen'),
      takenBack: counted('takenBack'),
      waits: counted('waits'),
    };
  });
  const hybridOverSteal = ratioOf(policies);
  return { name: one.name, serialMs: base, rounds, policies, hybridOverSteal };
}

function ratioOf(policies: readonly PolicyFigures[]): number | undefined {
  const ms = (name: Policy): number | undefined => policies.find(({ policy }) => policy === name)?.twoMs;
  const [hybrid, steal] = [ms('hybrid'), ms('steal')];
  return hybrid === undefined || steal === undefined ? undefined : hybrid / steal;
}

function show(figures: readonly CaseFigures[]): void {
  const rows = figures.flatMap(({ name, serialMs, policies, hybridOverSteal }) =>
    policies.map((one, i) => [
      i === 0 ? name : '',
      i === 0 ? serialMs.toFixed(0) : '',
      one.policy,
      one.overhead.toFixed(2),
      one.overOne.toFixed(2),
      one.overSerial.toFixed(2),
      String(one.promoted + one.stolen),
      i === 0 && hybridOverSteal !== undefined ? hybridOverSteal.toFixed(2) : '',
    ]),
  );
  const head = [
    'program',
    'serial ms',
    'policy',
    '1 thread / serial',
    '2 over 1',
    '2 over serial',
    'taken',
    'hybrid / steal',
  ];
  console.log(table(head, rows));
}

/** The deep tree: its count, and the shared memory that it takes. */
async function deepTree(): Promise<{ nodes: number; ms: number; sharedMiB: number }> {
  const scheduler = await Scheduler.start({ threads: 2, memory: 64 * 1024 * 1024 });
  const begun = performance.now();
  const nodes = (await scheduler.run(programs.uts, [33])) as number;
  const ms = performance.now() - begun;
  const sharedMiB = scheduler.stats().sharedBytes / 1024 / 1024;
  await scheduler.close();
  return { nodes, ms, sharedMiB };
}

/** Runs the benchmark, prints it and keeps it. */
export async function runForks(options: ForksOptions): Promise<void> {
  const serial = (await import(buildScript('forks/serial.ts'))) as Serial;
  const chosen = cases.filter(({ name }) => options.only === undefined || options.only.includes(name));
  const pairs: Pair[] = [];
  for (const policy of options.policies) {
    pairs.push({
      policy,
      one: await Scheduler.start({ threads: 1, policy }),
      two: await Scheduler.start({ threads: 2, policy }),
    });
  }
  console.log(paint('bold', `\nforks: medians of ${options.rounds} rounds\n`));
  const figures: CaseFigures[] = [];
  for (const one of chosen) {
    figures.push(await measure(one, serial, pairs, options));
    show(figures.slice(-1));
  }
  for (const { one, two } of pairs) {
    await one.close();
    await two.close();
  }
  const deep = options.quick || options.only ? undefined : await deepTree();
  if (deep)
    console.log(
      `UTS T3L: ${deep.nodes} nodes, ${(deep.ms / 1000).toFixed(1)} s, ${deep.sharedMiB.toFixed(1)} MiB shared`,
    );
  if (options.save)
    console.log(
      `saved ${saveJson('forks.json', { setting: setting(), node: process.version, quick: options.quick, figures, deep })}`,
    );
}
