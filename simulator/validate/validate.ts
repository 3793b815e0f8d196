/** How far the simulator can be believed: tables of errors. */
import { type ExperimentOptions, saveResult, say } from '../experiments/setup.ts';
import { table } from '../plot/table.ts';
import { checkClosedForms } from './closed.ts';
import { checkRealForks } from './forks.ts';
import { checkRealRuns } from './real.ts';

const percent = (part: number, digits = 1): string => `${part >= 0 ? '+' : ''}${(100 * part).toFixed(digits)} %`;

export async function runValidation(options: ExperimentOptions): Promise<void> {
  const { costs, seed, quick, real } = options;
  say('validate: closed forms');
  const closed = checkClosedForms(seed, quick ? 0.1 : 1);
  console.log(
    '\nAgainst closed forms (service 100 us on average; error: of the simulation over the formula; last: over the same arrivals, exactly)\n',
  );
  console.log(
    table(
      ['', 'policy', 'formula', 'simulated', '+- 95 %', 'error', 'exact', 'error'],
      closed.map((row) => [
        row.what,
        row.policy,
        row.formula.toFixed(2),
        row.simulated.toFixed(2),
        row.half.toFixed(2),
        percent(row.error),
        row.exact.toFixed(2),
        percent(row.errorToExact, 2),
      ]),
    ),
  );
  saveResult('closed-forms', options, closed, {});
  if (!real) return;
  say('validate: real runs');
  const runs = await checkRealRuns(costs, seed, quick);
  console.log(
    '\nAgainst real runs (slowdown; load 0.6, quantum 1 ms; the same tasks given at the same times; busy: time of the threads for a unit of work)\n',
  );
  console.log(
    table(
      [
        'sizes',
        'threads',
        'policy',
        'busy',
        'mean measured',
        'simulated',
        'error',
        '99 % measured',
        'simulated',
        'error',
      ],
      runs.map((row) => [
        row.sizes,
        String(row.threads),
        row.policy,
        row.busy.toFixed(2),
        row.measuredMean.toFixed(2),
        row.simulatedMean.toFixed(2),
        percent(row.meanError),
        row.measuredP99.toFixed(2),
        row.simulatedP99.toFixed(2),
        percent(row.p99Error),
      ]),
    ),
  );
  saveResult('real-runs', options, runs, {});
  await validateForks(options);
}

async function validateForks(options: ExperimentOptions): Promise<void> {
  say('validate: real forks');
  const rows = await checkRealForks(options.costs, options.seed, options.quick);
  console.log('\nAgainst real forks: two threads (ms; one thread gives the cost of a fork)\n');
  console.log(
    table(
      ['', 'policy', '1 thread', '2 threads', 'simulated', 'error', 'taken', 'simulated'],
      rows.map((row) => [
        row.program,
        row.policy,
        ...[row.oneThreadMs, row.twoThreadsMs, row.simulatedMs].map((ms) => ms.toFixed(0)),
        percent(row.error),
        row.taken.toFixed(0),
        String(row.takenSimulated),
      ]),
    ),
  );
  saveResult('real-forks', options, rows, {});
}
