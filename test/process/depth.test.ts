/** Recursion: as deep as memory allows, and what runs away ends in an error at a bound, which the task can catch. */
import { describe, expect, test } from 'vitest';
import { NODES, type Outcome, type Run, runTask, runTasks } from '../lib/tasks.ts';
import { forksInLoop, localsInLoop } from './fixtures/depth/tasks.ts';

const FILE = 'depth/tasks.ts';
const DEEP = 1_000_000;
const MIB = 1024 * 1024;

const shapes = (n: number): [Run, unknown][] => [
  [['plain', n], n],
  [['mutual', n], n],
  [['locals', n], localsInLoop(n)],
  [
    ['withFinally', n],
    [n, n],
  ],
  [
    ['nested', n],
    [n, n + 1],
  ],
  [['forks', n], forksInLoop(n)],
  [['forked', n], n],
];

describe.each(NODES)('%s', (exe) => {
  test('a million calls deep, in every shape', { timeout: 180_000 }, async () => {
    const all = shapes(DEEP);
    const { outcomes, stats } = await runTasks(
      FILE,
      all.map(([run]) => [run]),
      { exe, options: { threads: 2 } },
    );
    expect(outcomes).toEqual(all.map(([, value]) => ({ value })));
    expect(stats.depthLeaves).toBeGreaterThan(10);
    expect(stats.pagesInUse).toBe(0);
  });
});

test('the same on the ring of a moment: every shape at once, others in between', { timeout: 180_000 }, async () => {
  const all = shapes(200_000);
  const { outcomes } = await runTasks(FILE, [all.map(([run]) => run)], { options: { threads: 2, quantum: 1 } });
  expect(outcomes).toEqual(all.map(([, value]) => ({ value })));
});

// One thread: each of the million leaves and resumes would go to the other one, which takes a minute.
test('a million frames that left one by one', { timeout: 180_000 }, async () => {
  const how = { options: { threads: 1, quantum: 0 } };
  const { outcomes, stats } = await runTasks(FILE, [[['plain', DEEP]]], how);
  expect(outcomes).toEqual([{ value: DEEP }]);
  expect(stats.yields).toBeGreaterThanOrEqual(DEEP);
});

test('every safepoint is left, on two threads', { timeout: 180_000 }, async () => {
  const all = shapes(2000);
  const { outcomes, stats } = await runTasks(
    FILE,
    all.map(([run]) => [run]),
    { options: { threads: 2, quantum: 0 } },
  );
  expect(outcomes).toEqual(all.map(([, value]) => ({ value })));
  expect(stats.migrations).toBeGreaterThan(2000);
});

describe('without end', () => {
  const endsTooDeep = ({ kind, code, message }: Outcome, by: RegExp) => {
    expect([kind, code]).toEqual(['RangeError', 'MGR_TOO_DEEP']);
    const [what, where] = (message ?? '').split(', the innermost in ') as [string, string];
    expect(what).toMatch(/^MGR_TOO_DEEP: Maximum call stack size exceeded: [\d,]+ calls are open$/);
    expect(where.split('. If that is meant, give ')[0]).toMatch(by);
  };

  test.each([
    ['5,000,000', { threads: 2 }],
    ['2,000', { threads: 2, maxDepth: 2000, quantum: 0 }],
  ])('%s calls', { timeout: 120_000 }, async (bound, options) => {
    const all: [string, RegExp][] = [
      ['runaway', /^`endless`, which calls itself$/],
      ['runawayOfTwo', /^(`ping` > `pong` > `ping`|`pong` > `ping` > `pong`)$/],
      ['runawayForks', /^`forkEndlessly`, which calls itself$/],
    ];
    const { outcomes, stats } = await runTasks(
      FILE,
      all.map(([task]) => [[task]]),
      { options },
    );
    all.forEach(([, by], i) => {
      endsTooDeep(outcomes[i] as Outcome, by);
      expect(outcomes[i]?.message).toContain(`give Scheduler.start a larger \`maxDepth\` (now ${bound})`);
    });
    expect(stats.pagesInUse).toBe(0);
  });

  test('many at once: each ends, others are not harmed, and the memory is there again', async () => {
    const away: Run[] = ['runaway', 'runawayOfTwo', 'runawayForks', 'runaway', 'runaway', 'runaway'].map((task) => [
      task,
    ]);
    const sums: Run[] = [1, 2, 3, 4].map(() => ['sum', 2_000_000]);
    const options = { threads: 2, memory: 64 * MIB };
    const { outcomes, stats } = await runTasks(FILE, [[...away, ...sums], [['plain', DEEP]], [...away]], { options });
    const [ended, rest, again] = [outcomes.slice(0, 6), outcomes.slice(6, 11), outcomes.slice(11)];
    for (const outcome of [...ended, ...again]) expect(outcome.code).toBe('MGR_TOO_DEEP');
    expect(new Set(rest.slice(0, 4).map(({ value }) => value)).size).toBe(1);
    expect(rest[4]).toEqual({ value: DEEP });
    expect(stats.pagesInUse).toBe(0);
  });

  test('what the calls hold fills the heap before their frames fill the memory', async () => {
    const flags = ['--max-old-space-size=300'];
    const outcome = await runTask(FILE, ['hoarder'], { flags, options: { threads: 1 } });
    endsTooDeep(outcome, /^`hoard`, which calls itself$/);
    expect(outcome.message).toContain('a larger heap (with Node: --max-old-space-size)');
  });
});

describe('in the task', () => {
  const native = 'Maximum call stack size exceeded';

  test('it is caught as a full stack is, and code without safepoints still has one', { timeout: 120_000 }, async () => {
    const tasks = ['caught', 'finallyOfEach', 'throughCatch', 'comparator', 'comparatorThrows'];
    const options = { threads: 2, maxDepth: 300_000 };
    const runs = tasks.map((task): Run[] => [[task, 100_000]]);
    const { outcomes, stats } = await runTasks(FILE, runs, { options });
    expect(outcomes).toMatchObject([
      { value: ['MGR_TOO_DEEP', 100_000, 'MGR_TOO_DEEP', 100_000] },
      { value: ['MGR_TOO_DEEP', 0, true, 100_000] },
      { kind: 'Error', message: 'at 0' },
      { value: [true, native, null, 100_000] },
      { kind: 'RangeError', message: native },
    ]);
    expect(outcomes[4]?.code).toBe(undefined);
    expect(stats.pagesInUse).toBe(0);
  });

  test('the same where every safepoint is left', async () => {
    const how = { options: { threads: 2, maxDepth: 1000, quantum: 0 } };
    const { outcomes } = await runTasks(FILE, [[['caught', 900]], [['finallyOfEach', 900]]], how);
    expect(outcomes).toEqual([
      { value: ['MGR_TOO_DEEP', 900, 'MGR_TOO_DEEP', 900] },
      { value: ['MGR_TOO_DEEP', 0, true, 900] },
    ]);
  });
});
