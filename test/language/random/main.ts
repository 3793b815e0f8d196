/**
 * The command: `npm run fuzz:language -- [--minutes N] [--programs N] [--seed N] [--processes N] [--keep-going]`, or
 * `-- --program SEED` for one program. `--job` is for the processes that it starts.
 */
import { parseArgs } from 'node:util';
import { buildDriver, loadDriver } from '../driver-build.ts';
import { Checker } from './check.ts';
import { describe, Fuzzer, weakness } from './fuzz.ts';
import { randomProgram } from './program.ts';
import { signatureOf } from './signature.ts';
import { tables } from './tables.ts';
import { work } from './work.ts';

const { values } = parseArgs({
  options: {
    ...{
      minutes: { type: 'string' },
      programs: { type: 'string' },
      seed: { type: 'string' },
      processes: { type: 'string' },
    },
    ...{ program: { type: 'string' }, job: { type: 'string' }, 'keep-going': { type: 'boolean' } },
  },
});

if (values.job) await doJob(values.job);
else if (values.program) process.exitCode = await one(Number(values.program));
else process.exitCode = await many();

async function doJob(job: string): Promise<void> {
  await work(JSON.parse(job), (report) => process.send?.(report));
  process.disconnect?.();
}

async function one(seed: number): Promise<number> {
  buildDriver();
  const { source, args } = randomProgram(seed);
  const verdict = new Checker(await loadDriver()).check(source, args, seed);
  console.log(
    `${source}\nmain(t, ${args.join(', ')}): ${verdict?.difference ?? verdict?.refused[0]?.message ?? 'no difference'}`,
  );
  return verdict?.difference ? 1 : 0;
}

async function many(): Promise<number> {
  buildDriver();
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const programs = Number(values.programs ?? Infinity);
  const minutes = Number(values.minutes ?? (values.programs ? 600 : 1));
  const keepsGoing = values['keep-going'] ?? false;
  console.log(`seed ${seed}`);
  const report = (line: string) => console.log(line);
  const fuzzer = new Fuzzer({ seed, programs, minutes, processes: Number(values.processes ?? 1), keepsGoing, report });
  const { tally, failures } = await fuzzer.run();
  console.log(`${fuzzer.line()}\n${tables(tally)}`);
  const kinds = new Map(failures.map((failure) => [signatureOf(failure.difference), failure]));
  for (const failure of kinds.values()) console.log(`\n${await describe(failure)}`);
  const weak = weakness(tally);
  console.log(failures.length > 0 ? `${failures.length} failed` : (weak ?? 'no difference'));
  return failures.length === 0 && weak === null ? 0 : 1;
}
