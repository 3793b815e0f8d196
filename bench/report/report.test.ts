// The report's sentences follow the figures: the same generator on figures that say one thing and the other.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type ForksResult, hybridOverSteal, type ProgramFigures, policyFigures } from '../forks/figures.ts';
import { dotSvg } from './dots.ts';
import { goalsOf } from './goals.ts';
import { type Results, readResults, type TurningRow } from './results.ts';
import { report, writeReport } from './write.ts';

const folder = mkdtempSync(join(tmpdir(), 'mgr-report-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const setting = { date: '2026-01-02', cpu: 'a processor', cores: 2, platform: 'linux x64' };
const counts = { promoted: 5, takenBack: 1, stolen: 0, waits: 2, migrations: 3 };

/** Times of the untouched program, of hybrid on one and two threads, of steal on two. */
function program(name: string, serial: number, one: number, two: number, steal: number): ProgramFigures {
  const policies = [
    policyFigures('hybrid', [serial], [one], [two], counts, 1e6),
    policyFigures('ring', [serial], [one], [two * 1.5], counts, 1e6),
    policyFigures('steal', [serial], [one * 2], [steal], counts, 1e6),
  ];
  const more = { goal: name !== 'fib', forks: 'somehow', others: 0.01, serialSamples: [serial], serialMs: serial };
  return { name, policies, hybridOverSteal: hybridOverSteal(policies), ...more };
}

function forks(figures: ProgramFigures[], more: Partial<ForksResult> = {}): Results {
  const engines = [
    {
      engine: 'node20',
      version: '20.1.0',
      n: 30,
      serialMs: 10,
      policies: [{ policy: 'hybrid' as const, ms: 14, overhead: 1.4 }],
    },
  ];
  return {
    forks: { setting, node: '20.1.0', quick: false, rounds: 5, figures, engines, native: null, deep: null, ...more },
  };
}

const good = [program('fib', 100, 140, 72, 900), program('heat', 100, 100, 51, 60), program('uts', 100, 98, 51, 55)];
const bad = [program('fib', 100, 190, 150, 900), program('heat', 100, 120, 80, 60), program('uts', 100, 98, 51, 55)];

const goalOf = (all: Results, words: string) => goalsOf(all).find(({ what }) => what.includes(words));

describe('goals', () => {
  test('met', () => {
    expect(goalOf(forks(good), 'two threads over one')).toMatchObject({ met: true, measured: 'all; least 1.92 (uts)' });
    expect(goalOf(forks(good), 'serial program')).toMatchObject({ met: true });
    expect(goalOf(forks(good), 'Cilk-style')).toMatchObject({ met: true, measured: 'at most 0.93 (uts)' });
    expect(goalOf(forks(good), 'on V8')).toMatchObject({ met: true, measured: 'Node 20 (20.1.0) 1.40' });
  });

  test('missed, each by name', () => {
    expect(goalOf(forks(bad), 'two threads over one')).toMatchObject({
      met: false,
      measured: '1 of 2; missed: heat 1.50',
    });
    expect(goalOf(forks(bad), 'serial program')).toMatchObject({ met: false, measured: '1 of 2; missed: heat 1.25' });
    expect(goalOf(forks(bad), 'Cilk-style')).toMatchObject({ met: false, measured: 'more on heat 1.33' });
    expect(goalOf(forks(bad, { engines: [] }), 'on V8')).toMatchObject({ met: false });
  });

  test('a value that looks like the goal has one more digit', () => {
    const close = [program('heat', 179.7, 195, 100, 120)];
    expect(goalOf(forks(close), 'serial program')?.measured).toBe('0 of 1; missed: heat 1.797');
  });

  test('Rayon: from the same run, or from another n', () => {
    const figure = { name: 'rayon' as const, versions: '', repetitions: 3, plainMs: 1, leastMs: 1, nsAFork: 10 };
    const native = {
      n: 38,
      skipped: [],
      figures: [1, 2].map((threads) => ({ ...figure, n: 38, threads, forkedMs: 200 / threads })),
    };
    expect(goalOf(forks(good, { native }), 'fib(38) on one thread')).toMatchObject({
      met: true,
      measured: '140 ms, Rayon 200 ms (in the same run)',
    });
    expect(goalOf(forks(bad, { native }), 'fib(38) on two threads')).toMatchObject({ met: false });
    const other = { ...forks(good), native: { setting, figures: [{ ...figure, n: 35, threads: 1, forkedMs: 100 }] } };
    expect(goalOf(other, 'fib(36) on one thread')?.measured).toBe(
      '140 ms, Rayon 162 ms (in another run, from fib(35) by the golden ratio)',
    );
  });

  test('the deep tree needs the count and the bound', () => {
    const deep = {
      nodes: 111_345_631,
      wanted: 111_345_631,
      depth: 17_844,
      ms: 40_000,
      sharedBytes: 11e6,
      mostBytes: 64 * 2 ** 20,
    };
    expect(goalOf(forks(good, { deep }), 'T3L')?.met).toBe(true);
    expect(goalOf(forks(good, { deep: { ...deep, nodes: 7 } }), 'T3L')?.met).toBe(false);
    expect(goalOf(forks(good, { deep: { ...deep, sharedBytes: 65 * 2 ** 20 } }), 'T3L')?.met).toBe(false);
  });
});

describe('sentences', () => {
  test('nothing measured: nothing is claimed', () => {
    const text = report({});
    expect(text).toContain('0 of 11 met, 11 not measured');
    expect(text).toContain('**Missing**');
    expect(text).toContain('have not been measured');
    expect(text).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('losses are named', () => {
    expect(report(forks(bad))).toContain('**more on heat 1.33**');
    expect(report(forks(bad))).toContain('slower than work stealing by more than 3 % on 1 of 3: heat 1.33');
    expect(report(forks(good))).toContain('more on none');
    expect(report(forks(good))).toContain('on none of 3 slower');
  });

  test('quick runs and busy machines are said', () => {
    expect(report(forks(good, { quick: true }))).toContain('not to be quoted: forks');
    const busy = good.map((one) => ({ ...one, others: 0.4 }));
    expect(report(forks(busy))).toContain('those figures are too low');
    expect(report(forks(good))).not.toContain('those figures are too low');
  });

  const row = (name: string, threads: number, work: number, turning: number, epoch: string): TurningRow => ({
    ...{
      name,
      threads,
      work,
      turning,
      epoch,
      looks: 'slots',
      policy: 'hybrid',
      quantumUs: 1000,
      looking: 0.01,
      turnUs: 1,
      turnsLost: 0,
    },
  });
  const turning = (at64: number, clock: number): Results => ({
    turning: {
      setting: { seed: 1, quick: false },
      rows: [
        row('shared epoch', 16, 0.99, 0.001, 'shared'),
        row('shared epoch', 64, 1 - at64, at64, 'shared'),
        row("each thread's clock", 16, 0.99, 0, 'clock'),
        row("each thread's clock", 64, clock, 0, 'clock'),
      ],
    },
  });

  test('where the shared epoch stops scaling, and what replaces it', () => {
    expect(report(turning(0.5, 0.9))).toContain('stops scaling between 16 and 64 threads');
    expect(report(turning(0.5, 0.9))).toContain("what replaces it is “each thread's clock”");
    expect(report(turning(0.5, 0.5))).toContain('nothing that was tried replaces it with a gain');
    expect(report(turning(0.001, 0.99))).toContain('less than 1 % of the time up to 64 threads');
  });

  test('rotation wins, and loses', () => {
    const rows = [0.5, 0.9].flatMap((load) => [
      { sizes: 'equal', threads: 2, load, policy: 'hybrid', mean: 2, p99: 5 },
      { sizes: 'equal', threads: 2, load, policy: 'steal', mean: load === 0.5 ? 1 : 6, p99: 4 },
    ]);
    const text = report({ slowdown: { setting: { seed: 1, quick: false }, rows } });
    expect(text).toContain(
      'With sizes “all alike”: rotation wins in 1 of 2 cases (at best 3.00 times less: all alike, load 0.9, 2 threads), loses in 1 (at worst 2.00 times',
    );
  });
});

test('what is written: the report, and a plot for what there are figures for', () => {
  const paths = writeReport(forks(good), folder);
  expect(paths).toEqual(['docs/report.md', 'docs/report/forks-speedup.svg', 'docs/report/forks-policies.svg']);
  const text = readFileSync(join(folder, 'docs/report.md'), 'utf8');
  for (const [, path] of text.matchAll(/\]\((report\/[^)]+)\)/g)) expect(paths).toContain(`docs/${path}`);
  expect(readFileSync(join(folder, 'docs/report/forks-speedup.svg'), 'utf8')).toContain('prefers-color-scheme: dark');
});

test('saved results of this repository can be read and reported', () => {
  const text = report(readResults(join(import.meta.dirname, '../..')));
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test('a plot has a dot for each value', () => {
  const svg = dotSvg({
    title: 'a < b',
    label: 'x',
    rows: ['p', 'q'],
    series: [
      { name: 's', values: [1, undefined] },
      { name: 't', values: [2, 3] },
    ],
  });
  expect(svg.match(/<circle/g)).toHaveLength(3 + 2);
  expect(svg).toContain('a &lt; b');
  expect(dotSvg({ title: '', label: '', rows: ['p'], series: [{ name: 's', values: [undefined] }] })).toBe('');
});
