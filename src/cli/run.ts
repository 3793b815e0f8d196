/** `mgr run`: one task of a file, on the ring or untouched, and its result. */
import { inspect } from 'node:util';
import { Scheduler } from '../index.ts';
import { install } from '../plugin/install.ts';
import { isBadArgument, isWrongUse, printError } from './errors.ts';
import { fileUrl, load, pickTask } from './load.ts';
import type { RunCommand } from './options.ts';
import { count, duration, jsonText, write } from './output.ts';
import { showProgress } from './progress.ts';

type Stats = ReturnType<Scheduler['stats']>;
/** What `--json` prints under "stats" for the untouched function, which no scheduler ran. */
const SERIAL_STATS = {
  threads: 1,
  slots: 0,
  policy: 'serial',
  quantumMs: null,
  rotations: 0,
  yields: 0,
  migrations: 0,
};

interface Outcome {
  result?: unknown;
  error?: { value: unknown };
  ms: number;
  stats: Stats | typeof SERIAL_STATS;
}

/** @returns the exit code */
export async function run(command: RunCommand): Promise<number> {
  let outcome: Outcome;
  try {
    const url = fileUrl(command.file);
    await install({ compile: !command.serial });
    const task = pickTask(await load(url, command.file), command.task, command.file);
    noteMissing(task, command);
    outcome = command.serial ? await runSerial(task, command.args) : await runOnRing(task, command);
  } catch (error) {
    await printError(error, command.json);
    return isWrongUse(error) || error instanceof SyntaxError ? 2 : 1;
  }
  return report(command, outcome);
}

/** Parameters without an argument are `undefined`, which is seldom meant; a note on stderr, as TypeScript's `x?` is not known here. */
function noteMissing(task: { name: string; length: number }, { args }: RunCommand): void {
  if (args.length >= task.length) return;
  const wanted = count(task.length, 'argument');
  process.stderr.write(
    `mgr: ${task.name || 'the task'} takes ${wanted}, and ${args.length} came: write them as JSON after --\n`,
  );
}

async function runSerial(task: (...args: never[]) => unknown, args: unknown[]): Promise<Outcome> {
  const startedMs = performance.now();
  const settle = (part: Pick<Outcome, 'result' | 'error'>) => ({
    ...part,
    ms: performance.now() - startedMs,
    stats: SERIAL_STATS,
  });
  try {
    return settle({ result: await task(...(args as never[])) });
  } catch (error) {
    return settle({ error: { value: error } });
  }
}

async function runOnRing(task: (...args: never[]) => unknown, command: RunCommand): Promise<Outcome> {
  const scheduler = await Scheduler.start(command.start as never);
  const stop = showProgress(command.file, () => scheduler.stats());
  const startedMs = performance.now();
  const part: Pick<Outcome, 'result' | 'error'> = {};
  try {
    part.result = await scheduler.run(task as never, command.args as never);
  } catch (error) {
    part.error = { value: error };
  } finally {
    stop();
  }
  const ms = performance.now() - startedMs;
  const stats = scheduler.stats();
  await scheduler.close();
  return { ...part, ms, stats };
}

async function report(command: RunCommand, { result, error, ms, stats }: Outcome): Promise<number> {
  const figures = { ms: Math.round(ms * 1000) / 1000, stats };
  if (error !== undefined) {
    await printError(error.value, command.json, figures);
    return isWrongUse(error.value) || isBadArgument(error.value) ? 2 : 1;
  }
  if (command.json) {
    await write(process.stdout, `${jsonText({ result: result === undefined ? null : result, ...figures })}\n`);
    return 0;
  }
  await write(process.stdout, `${resultText(result)}\n`);
  await write(process.stderr, `${summary(ms, stats)}\n`);
  return 0;
}

function resultText(result: unknown): string {
  return typeof result === 'string' ? result : inspect(result, { colors: process.stdout.isTTY === true, depth: 6 });
}

function summary(ms: number, stats: Outcome['stats']): string {
  if (stats.policy === 'serial') return `${duration(ms)} · serial, on the calling thread`;
  return [
    duration(ms),
    count(stats.threads, 'thread'),
    count(stats.slots, 'slot'),
    `${stats.policy}, ${stats.quantumMs} ms`,
    count(stats.rotations, 'rotation'),
    count(stats.yields, 'yield'),
    count(stats.migrations, 'migration'),
  ].join(' · ');
}
