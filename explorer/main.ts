/** `npm run explore`: the shipped protocols through their scenarios, then the seeded bugs, then two tables. README.md says more. */
import { parseArgs } from 'node:util';
import { BUGS, type SeededBug } from './bugs.ts';
import { Execution } from './execution.ts';
import { boundName, type Effort, explore, FULL, type Outcome, QUICK, randomlyFound } from './explore.ts';
import { prepare, scenarios } from './scenario.ts';
import { parseSchedule, scheduleText } from './schedule.ts';
import { table } from './table.ts';
import { trace } from './trace.ts';

const USAGE = `npm run explore -- [options]
  --quick                        less of each, for a check before a commit
  --seed <n>                     of the random schedules (1)
  --scenario <name>              only those whose name begins so
  --bug <text>                   only seeded bugs whose name holds the text
  --no-bugs                      scenarios only
  --replay <scenario> <schedule> one run, step by step; with --bug, of the mutant`;

const { values: options, positionals } = parseArgs({
  options: {
    quick: { type: 'boolean' },
    seed: { type: 'string' },
    scenario: { type: 'string' },
    bug: { type: 'string' },
    'no-bugs': { type: 'boolean' },
    replay: { type: 'boolean' },
    help: { type: 'boolean' },
  },
  allowPositionals: true,
});

const effort: Effort = { ...(options.quick ? QUICK : FULL), seed: Number(options.seed ?? 1) };
const all = scenarios();

function fileOf(name: string): string {
  const found = all.find(({ scenario }) => scenario.name === name);
  if (!found) throw new Error(`no scenario ${name}; there are: ${all.map((one) => one.scenario.name).join('; ')}`);
  return found.file;
}

const count = (number: number): string => number.toLocaleString('en-US');
const seconds = (sinceMs: number): string => `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;

function story(name: string, outcome: Outcome, bug?: SeededBug): string {
  const execution = new Execution(prepare(fileOf(name), name, bug?.mutations));
  const names = all.find(({ scenario }) => scenario.name === name)?.scenario.threads.map((thread) => thread.name) ?? [];
  const text = trace(execution, names, outcome.choices);
  return `${text}\n  npm run explore -- --replay "${name}" "${scheduleText(outcome.choices)}"${bug ? ` --bug "${bug.name}"` : ''}`;
}

function runScenarios(): boolean {
  let failed = false;
  const rows: string[][] = [];
  for (const { file, scenario } of all) {
    if (!scenario.name.startsWith(options.scenario ?? '')) continue;
    const begunMs = Date.now();
    const outcome = explore(file, scenario.name, effort);
    const { failure, schedules, states, steps, randomSchedules, bound } = outcome;
    const result = failure ? failure.kind : 'holds';
    const systematic = scenario.onlyRandom
      ? ['-', '-', 'random only']
      : [count(schedules), count(states), boundName(bound)];
    rows.push([
      scenario.name,
      scenario.about,
      `${scenario.threads.length}`,
      ...systematic,
      count(randomSchedules),
      result,
    ]);
    console.error(`${scenario.name}: ${result}, ${count(steps)} steps, ${seconds(begunMs)}`);
    if (!failure) continue;
    failed = true;
    console.log(`\n${scenario.name}: ${failure.kind}, found by ${outcome.foundBy}`);
    console.log(`${story(scenario.name, outcome)}\n`);
  }
  const head = ['scenario', 'about', 'threads', 'schedules', 'states', 'interleavings', 'random', 'result'];
  console.log(`\n${table(head, rows)}\n`);
  return failed;
}

function runBugs(bugs: readonly SeededBug[]): boolean {
  let missed = false;
  const rows: string[][] = [];
  for (const bug of bugs) {
    const file = fileOf(bug.scenario);
    const begunMs = Date.now();
    const outcome = explore(file, bug.scenario, effort, bug.mutations);
    const { failure } = outcome;
    const found = failure ? count(outcome.foundAfter) : 'NOT FOUND';
    const randomly = randomlyFound(file, bug.scenario, effort, bug.mutations);
    const byChance = [randomly.random, randomly.priorities].map((after) => (after === 0 ? '-' : count(after)));
    rows.push([bug.name, bug.scenario, found, outcome.foundBy, ...byChance, failure?.kind ?? '-']);
    console.error(`${bug.name}: ${failure ? `${failure.kind}, ${failure.message}` : 'NOT FOUND'}, ${seconds(begunMs)}`);
    if (!failure) missed = true;
    if (options.bug !== undefined && failure) console.log(`\n${bug.name}\n${story(bug.scenario, outcome, bug)}`);
  }
  const head = ['seeded bug', 'scenario', 'schedules', 'found by', 'random', 'priorities', 'kind'];
  console.log(`\n${table(head, rows)}\n`);
  return missed;
}

function replay(bug: SeededBug | undefined): void {
  const [name, schedule] = positionals;
  const { scenario } = all.find((one) => one.scenario.name === name) ?? {};
  if (!scenario || schedule === undefined) throw new Error(USAGE);
  const execution = new Execution(prepare(fileOf(name), name, bug?.mutations));
  const names = scenario.threads.map((thread) => thread.name);
  console.log(trace(execution, names, parseSchedule(schedule)));
  process.exitCode = execution.failure ? 1 : 0;
}

function main(): void {
  const bugs = BUGS.filter(({ name }) => name.includes(options.bug ?? ''));
  if (options.help) return console.log(USAGE);
  if (options.replay) return replay(options.bug === undefined ? undefined : bugs[0]);
  const begunMs = Date.now();
  console.log(`seed ${effort.seed}`);
  const failed = options.bug === undefined && runScenarios();
  const missed = !options['no-bugs'] && options.scenario === undefined && runBugs(bugs);
  console.log(`took ${seconds(begunMs)}`);
  if (failed) console.log('the shipped code FAILS');
  if (missed) console.log('a seeded bug was NOT found');
  process.exitCode = failed || missed ? 1 : 0;
}

main();
