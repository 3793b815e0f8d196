import { expect, test } from 'vitest';
import { BUGS } from '../../explorer/bugs.ts';
import { Execution } from '../../explorer/execution.ts';
import { type Effort, explore } from '../../explorer/explore.ts';
import { prepare, scenarios } from '../../explorer/scenario.ts';
import { follow, parseSchedule, scheduleText } from '../../explorer/schedule.ts';
import { trace } from '../../explorer/trace.ts';

/** Enough for each of these to be found; the whole is `npm run explore`. */
const BRIEF: Effort = { steps: 60_000, random: 30, seed: 1 };
const all = scenarios();
const fileOf = (name: string): string => all.find(({ scenario }) => scenario.name === name)!.file;

test.each(all.map(({ file, scenario }) => [scenario.name, file]))('%s holds', (name, file) => {
  const { failure, bound, randomSchedules } = explore(file, name, BRIEF);
  expect(failure).toBeUndefined();
  expect(bound >= 1 || randomSchedules > 0).toBe(true);
});

test('names are used once', () => {
  const names = [...all.map(({ scenario }) => scenario.name), ...BUGS.map(({ name }) => name)];
  expect(new Set(names).size).toBe(names.length);
});

// One for each kind of failure and each protocol; each is found within a few hundred schedules.
const FEW = [
  ['READY by a plain store', 'data race'],
  ['home is not looked at again after the take', 'assertion'],
  ['positions compared without the wrap', 'livelock'],
  ['the cancel flag after the thread is read', 'deadlock'],
  ['no second look before the sleep', 'lost wake-up'],
  ['a completion is announced before it is pushed', 'lost wake-up'],
  ['the page map by load and store', 'data race'],
  ['top is read before the cell is claimed', 'assertion'],
  ['the list is read but not emptied', 'assertion'],
  ['a waiter does not look again after BLOCKED', 'deadlock'],
  ['a fork is taken back without a comparison', 'assertion'],
] as const;

test.each(FEW)('seeded bug: %s', (name, kind) => {
  const bug = BUGS.find((one) => one.name === name)!;
  const outcome = explore(fileOf(bug.scenario), bug.scenario, BRIEF, bug.mutations);
  expect(outcome.failure?.kind).toBe(kind);
  // The minimised schedule fails in the same way when it is followed again, from its text.
  const execution = new Execution(prepare(fileOf(bug.scenario), bug.scenario, bug.mutations));
  const choices = parseSchedule(scheduleText(outcome.choices));
  expect(choices).toEqual(outcome.choices);
  follow(execution, choices);
  expect(execution.failure?.kind).toBe(kind);
});

test('the same seed gives the same schedules', () => {
  const bug = BUGS.find(({ name }) => name === 'a thief takes without a comparison')!;
  const effort: Effort = { steps: 0, random: 500, seed: 3 };
  const [first, second] = [0, 1].map(() => explore(fileOf(bug.scenario), bug.scenario, effort, bug.mutations));
  expect(first.failure).toBeDefined();
  expect(second).toEqual(first);
});

test('a trace names threads, words and places', () => {
  const bug = BUGS.find(({ name }) => name === 'READY by a plain store')!;
  const outcome = explore(fileOf(bug.scenario), bug.scenario, BRIEF, bug.mutations);
  const execution = new Execution(prepare(fileOf(bug.scenario), bug.scenario, bug.mutations));
  const text = trace(execution, ['thread 0', 'thread 1', 'thread 2'], outcome.choices);
  expect(text).toMatch(/thread 0 +load +slot 0 state += 0 +slotState \(src\/ring\/slots\.ts:\d+\)/);
  expect(text).toMatch(/data race: thread \d: nothing orders it with a plain write by the thread 0$/);
});
