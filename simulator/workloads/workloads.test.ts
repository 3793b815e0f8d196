import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Random } from '../lib/random.ts';
import { mean } from '../lib/statistics.ts';
import { recordRun } from '../record.ts';
import { SIZE_NAMES, SIZES } from './arrivals.ts';
import { fibCalls, fibGraph } from './fib.ts';
import { graphOf, loadRecording, saveRecording } from './graph.ts';
import { recordUts, UTS_TREES, walkUts } from './uts.ts';

// T1 and T3 take seconds; `npm run simulate -- speedup` checks their counts.
test('UTS: the small tree', () => {
  expect(walkUts(UTS_TREES.small, () => {})).toEqual({ nodes: 1732, leaves: 1050, depth: 6 });
});

test('a recording survives its file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mgr-graph-'));
  try {
    const recording = recordUts(UTS_TREES.small, 0.5);
    saveRecording(join(folder, 'small.graph'), recording);
    expect(loadRecording(join(folder, 'small.graph'))).toEqual(recording);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('merging small subtrees keeps work and forks', () => {
  const recording = recordUts(UTS_TREES.small, 0.5);
  for (const grainUs of [0, 2, 10, 1e9]) {
    const graph = graphOf(recording, grainUs);
    const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);
    expect(sum(graph.preUs)).toBeCloseTo(866, 6);
    expect(sum(graph.forks)).toBe(1731);
    expect(graph.spanUs).toBe(3.5);
    if (grainUs === 0) expect(graph.children.length).toBe(1732);
    if (grainUs === 1e9) expect(graph.children.length).toBe(1);
  }
});

test('a run that is recorded: fib as it is, node by node', () => {
  const recording = recordRun('fib', true, ({ fork, join }) => {
    const fib = (n: number): number => {
      if (n < 2) return n;
      const first = fork(fib, n - 1);
      const second = fork(fib, n - 2);
      return join(second) + join(first);
    };
    return fib(12);
  });
  expect(recording.children.length).toBe(fibCalls(12));
  const graph = graphOf(recording, 0);
  expect(graph.forksInAll).toBe(fibGraph(12, 1, 0).forksInAll);
  expect(recording.workUs.every((us) => us >= 0)).toBe(true);
});

test('sizes have a mean of 1 and the variation that they say', () => {
  for (const name of SIZE_NAMES) {
    const random = new Random(3);
    const drawn = Float64Array.from({ length: 400_000 }, () => SIZES[name].draw(random));
    const middle = mean(drawn);
    const variation = mean(drawn.map((size) => (size - middle) ** 2));
    expect(middle).toBeGreaterThan(name === 'rare' ? 0.93 : 0.99);
    expect(middle).toBeLessThan(name === 'rare' ? 1.07 : 1.01);
    expect(Math.abs(variation - SIZES[name].squaredVariation)).toBeLessThan(0.06 * SIZES[name].squaredVariation + 1e-9);
  }
});
