/** One program: untouched, and with forks on one and two threads under each policy, in turn. */
import { Scheduler } from 'mgr-scheduler';
import { buildScript } from '../lib/build.ts';
import { watchOthers } from '../lib/others.ts';
import { median } from '../lib/statistics.ts';
import { type Counts, hybridOverSteal, type Policy, type ProgramFigures, policyFigures } from './figures.ts';
import type { Program, Size } from './programs/index.ts';
import { type Run, startSerial } from './serial.ts';

/** Runs of each before the first that counts, after one that loads the code: for short programs until it is warm. */
const WARM_UP = { least: 2, most: 30, ms: 1500 };

interface Contestant {
  readonly run: (args: unknown[]) => Promise<Run>;
  readonly samples: number[];
}

interface Pair {
  readonly policy: Policy;
  readonly schedulers: readonly Scheduler[];
  readonly one: Contestant;
  readonly two: Contestant;
}

function onScheduler(scheduler: Scheduler, task: Program['task']): Contestant {
  const run = async (args: unknown[]): Promise<Run> => {
    const begun = performance.now();
    const result = await scheduler.run(task, args);
    return { ms: performance.now() - begun, result };
  };
  return { run, samples: [] };
}

async function startPair(policy: Policy, task: Program['task']): Promise<Pair> {
  const one = await Scheduler.start({ threads: 1, policy });
  const two = await Scheduler.start({ threads: 2, policy });
  return { policy, schedulers: [one, two], one: onScheduler(one, task), two: onScheduler(two, task) };
}

/** Runs it with fresh arguments; throws where the result differs from the one that is wanted. */
async function checked(
  { run }: Contestant,
  program: Program,
  size: Size,
  wanted: string,
): Promise<{ ms: number; found: string }> {
  const args = program.args(size);
  const { ms, result } = await run(args);
  const found = JSON.stringify(program.check(result, args));
  if (wanted !== '' && found !== wanted) throw new Error(`${program.name}: ${found} instead of ${wanted}`);
  return { ms, found };
}

async function warmUp(contestant: Contestant, program: Program, size: Size, wanted: string): Promise<string> {
  let { found } = await checked(contestant, program, size, wanted);
  let sum = 0;
  for (let i = 0; i < WARM_UP.least || (i < WARM_UP.most && sum < WARM_UP.ms); i++) {
    const done = await checked(contestant, program, size, found);
    found = done.found;
    sum += done.ms;
  }
  return found;
}

function countsOf(scheduler: Scheduler): Counts {
  const { forks, migrations } = scheduler.stats();
  const { promoted, takenBack, stolen, waits } = forks;
  return { promoted, takenBack, stolen, waits, migrations };
}

function eachRound(before: Counts, after: Counts, rounds: number): Counts {
  const of = (name: keyof Counts): number => Math.round((after[name] - before[name]) / rounds);
  return {
    promoted: of('promoted'),
    takenBack: of('takenBack'),
    stolen: of('stolen'),
    waits: of('waits'),
    migrations: of('migrations'),
  };
}

/** Each round has all contestants, every other round in the opposite order, so that what the machine does beside is shared fairly. */
export async function measureProgram(
  program: Program,
  policies: readonly Policy[],
  rounds: number,
  size: Size,
): Promise<ProgramFigures> {
  const worker = await startSerial(
    buildScript('forks/serial-worker.ts'),
    buildScript(`forks/programs/${program.file}.ts`),
  );
  const serial: Contestant = { run: worker.run, samples: [] };
  const pairs: Pair[] = [];
  for (const policy of policies) pairs.push(await startPair(policy, program.task));
  const all = [serial, ...pairs.flatMap(({ one, two }) => [one, two])];
  let wanted = '';
  for (const one of all) wanted = await warmUp(one, program, size, wanted);
  const before = pairs.map(({ schedulers }) => countsOf(schedulers[1]));
  const others = watchOthers();
  for (let round = 0; round < rounds; round++) {
    for (const one of round % 2 === 0 ? all : [...all].reverse()) {
      one.samples.push((await checked(one, program, size, wanted)).ms);
    }
  }
  const othersPart = others();
  const figures = pairs.map(({ policy, schedulers: [, two], one, two: { samples } }, i) => {
    const counts = eachRound(before[i], countsOf(two), rounds);
    return policyFigures(policy, serial.samples, one.samples, samples, counts, two.stats().sharedBytes);
  });
  for (const { schedulers } of pairs) for (const scheduler of schedulers) await scheduler.close();
  await worker.close();
  const { name, goal, forks } = program;
  return {
    name,
    goal,
    forks,
    serialSamples: serial.samples,
    serialMs: median(serial.samples),
    policies: figures,
    hybridOverSteal: hybridOverSteal(figures),
    others: othersPart,
  };
}
