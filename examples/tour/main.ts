/** Runs the three programs of the tour (or those named: tree, flights, picture) and compares. Exit code 1 where an answer is wrong. */
import { cpus } from 'node:os';
import { Scheduler } from 'mgr-scheduler';
import { flightsProgram } from './flights-program.ts';
import { pictureProgram } from './picture-program.ts';
import type { Outcome, Program } from './program.ts';
import { bar, count, endProgress, milliseconds, paint, print, progress, table } from './terminal.ts';
import { treeProgram } from './tree-program.ts';
import { runUntouched } from './untouched.ts';

interface Comparison {
  title: string;
  right: boolean;
  untouchedMs: number;
  mgrMs: number;
  rotations: number;
  yields: number;
  migrations: number;
}

function showTimes(comparison: Comparison, threads: number): void {
  const { untouchedMs, mgrMs } = comparison;
  const slowest = Math.max(untouchedMs, mgrMs);
  const rows = [
    ['untouched, one thread', milliseconds(untouchedMs)],
    [`MGR, ${threads} ${threads === 1 ? 'thread' : 'threads'}`, milliseconds(mgrMs)],
  ];
  const [untouchedLine, mgrLine] = table(rows);
  const ratio = `${(untouchedMs / mgrMs).toFixed(2)} times as fast`;
  print(`   ${untouchedLine}  ${paint('dim', bar(untouchedMs / slowest, 30))}`);
  print(`   ${mgrLine}  ${paint('cyan', bar(mgrMs / slowest, 30))} ${paint('bold', ratio)}`);
  const { rotations, yields, migrations } = comparison;
  print(paint('dim', `   ${count(rotations)} rotations, ${count(yields)} yields, ${count(migrations)} migrations`));
}

function showAnswer(outcome: Outcome, known: string, same: boolean): boolean {
  for (const line of outcome.lines) print(`   ${line}`);
  const right = same && outcome.answer === known;
  if (right) {
    print(`   ${paint('green', '✓')} the known answer, by both`);
  } else {
    print(`   ${paint('red', '✗')} ${same ? 'both' : 'MGR'} got: ${outcome.answer}`);
    print(`     known answer: ${known}`);
  }
  return right;
}

async function visit<Item, Result>(
  scheduler: Scheduler,
  program: Program<Item, Result>,
  number: number,
): Promise<Comparison> {
  print(`${paint('bold', `${number}  ${program.title}`)}`);
  print(`   ${program.about}`);
  progress('reading ...');
  const job = await program.prepare(scheduler);

  progress('the untouched function on one thread ...');
  const untouched = await runUntouched(program, job.items);
  const expected = job.sum(untouched.results);

  job.clear();
  const before = scheduler.stats();
  progress(`MGR on ${before.threads} threads ...`);
  const start = performance.now();
  const results = await scheduler.map(program.task, job.items);
  const mgrMs = performance.now() - start;
  const after = scheduler.stats();
  const outcome = job.sum(results);
  endProgress();

  print();
  const right = showAnswer(outcome, program.known, outcome.answer === expected.answer);
  if (job.save) print(`   written to ${await job.save()}`);
  print();
  const comparison: Comparison = {
    title: program.title,
    right,
    untouchedMs: untouched.ms,
    mgrMs,
    rotations: after.rotations - before.rotations,
    yields: after.yields - before.yields,
    migrations: after.migrations - before.migrations,
  };
  showTimes(comparison, after.threads);
  print();
  return comparison;
}

function summary(comparisons: Comparison[], threads: number): void {
  const head = ['', 'untouched', `MGR, ${threads} threads`, 'ratio', 'rotations', 'yields', 'migrations', 'answer'];
  const rows = comparisons.map((c) => [
    c.title,
    milliseconds(c.untouchedMs),
    milliseconds(c.mgrMs),
    `${(c.untouchedMs / c.mgrMs).toFixed(2)}x`,
    count(c.rotations),
    count(c.yields),
    count(c.migrations),
    c.right ? 'right' : 'WRONG',
  ]);
  const [first, ...others] = table([head, ...rows]);
  print(paint('dim', first));
  for (const line of others) print(line);
}

const scheduler = await Scheduler.start();
const { threads } = scheduler.stats();
const cpu = cpus()[0]?.model.trim() ?? 'unknown processor';
print();
print(
  `${paint('bold', 'MGR, the tour')}  ${paint('dim', `${threads} threads, Node ${process.versions.node}, ${cpu}`)}`,
);
print();
const chosen = process.argv.slice(2);
const wanted = (name: string) => chosen.length === 0 || chosen.includes(name);
const comparisons: Comparison[] = [];
if (wanted('tree')) comparisons.push(await visit(scheduler, treeProgram, 1));
if (wanted('flights')) comparisons.push(await visit(scheduler, flightsProgram, 2));
if (wanted('picture')) comparisons.push(await visit(scheduler, pictureProgram, 3));
summary(comparisons, threads);
await scheduler.close();
if (comparisons.some(({ right }) => !right)) process.exitCode = 1;
