/** The simulator's command. */
import { parseArgs } from 'node:util';
import { calibrate } from './calibrate/calibrate.ts';
import { calibratedCosts, readCostFile } from './costs.ts';
import { runAffinity } from './experiments/affinity.ts';
import type { ExperimentOptions } from './experiments/setup.ts';
import { runSlowdown } from './experiments/slowdown.ts';
import { runSpeedup } from './experiments/speedup.ts';
import { runTasksPerThread } from './experiments/tasks-per-thread.ts';
import { runTurning } from './experiments/turning.ts';
import { runValidation } from './validate/validate.ts';

const EXPERIMENTS: Record<string, (options: ExperimentOptions) => void | Promise<void>> = {
  validate: runValidation,
  turning: runTurning,
  slowdown: runSlowdown,
  speedup: runSpeedup,
  affinity: runAffinity,
  share: runTasksPerThread,
};

const USAGE = `npm run simulate -- [${Object.keys(EXPERIMENTS).join('] [')}] [options]

validate   against closed forms, and against real runs on 1 and 2 threads
turning    what a turn costs and what looking costs, 1 to 1,024 threads
slowdown   open arrivals: four distributions, loads, 2, 16 and 256 threads, all policies and the lower bound
speedup    fib and UTS over 1 to 1,024 threads
affinity   hybrid with and without its bias, by what a hand-over costs
share      m tasks for n threads, m / n from 1/8 to 64
None named: all of them.

--calibrate   measures the costs on this machine first (simulator/costs.json); alone: does only that
--seed N      default 1
--quick       fewer and shorter runs: to see whether it works
--no-real     validate: without real runs
--no-save     leaves simulator/results/ as it is`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      calibrate: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      quick: { type: 'boolean', default: false },
      'no-real': { type: 'boolean', default: false },
      'no-save': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = positionals.filter((name) => !(name in EXPERIMENTS));
  const seed = Number(values.seed);
  if (values.help || unknown.length > 0 || !Number.isInteger(seed)) {
    console.log(USAGE);
    process.exitCode = values.help ? 0 : 2;
    return;
  }
  if (values.calibrate) {
    await calibrate();
    if (positionals.length === 0) return;
  }
  const { work } = readCostFile();
  const options: ExperimentOptions = {
    costs: calibratedCosts(),
    work: { fibCallUs: work.fibCall.value, utsNodeUs: work.utsNode.value },
    seed,
    quick: values.quick,
    save: !values['no-save'] && !values.quick,
    real: !values['no-real'],
  };
  console.log(`seed ${seed}${values.quick ? ', quick' : ''}`);
  for (const name of positionals.length === 0 ? Object.keys(EXPERIMENTS) : positionals) {
    const startMs = performance.now();
    await EXPERIMENTS[name](options);
    process.stderr.write(`${name}: ${((performance.now() - startMs) / 1000).toFixed(1)} s\n`);
  }
}

await main();
