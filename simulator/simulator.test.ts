import { expect, test } from 'vitest';
import { POLICIES, POLICY_NAMES } from '../src/policy/index.ts';
import { firstComeStarts, sharedEnds } from './bounds/exact.ts';
import { shortestRemainingFirst } from './bounds/srpt.ts';
import { calibratedCosts, freeCosts } from './costs.ts';
import { Line } from './engine/line.ts';
import { type Arrivals, simulateArrivals, simulateGraph, sojourns } from './engine/simulate.ts';
import { Events } from './lib/events.ts';
import { Random } from './lib/random.ts';
import { checkClosedForms } from './validate/closed.ts';
import { withoutBias } from './variants.ts';
import { poissonArrivals, SIZE_NAMES, SIZES } from './workloads/arrivals.ts';
import { fibGraph } from './workloads/fib.ts';

const costs = calibratedCosts();

function few(threads: number, seed: number, tasks = 2000): Arrivals {
  return poissonArrivals(SIZES.half, { tasks, meanUs: 5000, load: 0.8, threads, seed });
}

test('closed forms: within the noise of the arrivals; and within 2 % of the same arrivals worked out exactly', () => {
  for (const row of checkClosedForms(11, 0.05)) {
    // `half` is a 95 % interval: about two standard errors with few replications.
    expect(Math.abs(row.simulated - row.formula), row.what).toBeLessThan(2 * row.half + 0.03 * row.formula);
    expect(Math.abs(row.errorToExact), `${row.what}, ${row.policy}`).toBeLessThan(
      row.what.includes('PS') ? 0.02 : 1e-9,
    );
  }
});

test('the same seed gives the same run, to the last bit; another one another', () => {
  for (const name of POLICY_NAMES) {
    const options = { policy: POLICIES[name], threads: 4, quantumUs: 1000, costs };
    const run = (seed: number) => {
      const { tasks, counts, spentUs } = simulateArrivals({ ...options, seed }, few(4, seed));
      return { ends: tasks.map(({ endedUs }) => endedUs), counts, spentUs };
    };
    expect(run(5)).toEqual(run(5));
    expect(run(5).ends).not.toEqual(run(6).ends);
  }
});

test('every task ends once, and all work is done, in all policies and variants', () => {
  const policies = [...Object.values(POLICIES), withoutBias];
  for (const policy of policies) {
    for (const threads of [1, 2, 16]) {
      const arrivals = few(threads, 3);
      const { tasks, spentUs } = simulateArrivals({ policy, threads, quantumUs: 1000, costs, seed: 1 }, arrivals);
      expect(tasks.every(({ ends }) => ends === 1)).toBe(true);
      const workUs = arrivals.sizesUs.reduce((a, b) => a + b, 0);
      expect(spentUs.work / workUs).toBeCloseTo(1, 9);
    }
  }
});

test('no policy leaves a thread idle while work waits: on one thread, at no cost, the last task ends at the same time', () => {
  const arrivals = few(1, 8);
  const starts = firstComeStarts(arrivals, 1);
  const last = starts.length - 1;
  const endUs = starts[last] + arrivals.sizesUs[last];
  for (const name of POLICY_NAMES) {
    const options = { policy: POLICIES[name], threads: 1, slots: 64, quantumUs: 500, costs: freeCosts(1), seed: 1 };
    const { tasks } = simulateArrivals(options, arrivals);
    expect(Math.max(...tasks.map(({ endedUs }) => endedUs))).toBeCloseTo(endUs, 3);
  }
});

test('affine tasks stay on their thread', () => {
  const { counts, tasks } = simulateArrivals(
    { policy: POLICIES.hybrid, threads: 4, quantumUs: 1000, costs, seed: 1 },
    few(4, 2),
    1,
  );
  expect(counts.leaves).toBeGreaterThan(100);
  expect(counts.migrations).toBe(0);
  expect(tasks.every(({ ends }) => ends === 1)).toBe(true);
});

test("forks: the work is the graph's, whoever takes what", () => {
  const graph = fibGraph(24, 2, 0);
  for (const name of POLICY_NAMES) {
    for (const threads of [1, 2, 8, 32]) {
      const { tasks, spentUs, makespanUs } = simulateGraph(
        { policy: POLICIES[name], threads, quantumUs: 1000, costs, seed: 1 },
        graph,
      );
      expect(tasks[0].walk?.value).toBe(46_368);
      expect(spentUs.work / graph.workUs).toBeCloseTo(1, 9);
      expect(makespanUs).toBeGreaterThanOrEqual(Math.max(graph.spanUs, graph.workUs / threads));
    }
  }
});

test('forks spread: two threads take about half the time, in all policies that spread them', () => {
  const graph = fibGraph(28, 2, 5);
  for (const name of ['hybrid', 'ring', 'steal'] as const) {
    const [one, two] = [1, 2].map(
      (threads) =>
        simulateGraph({ policy: POLICIES[name], threads, quantumUs: 1000, costs, seed: 1 }, graph).makespanUs,
    );
    expect(one / two).toBeGreaterThan(1.9);
    expect(one / two).toBeLessThan(2.01);
  }
});

test('shortest remaining first: nothing has a smaller mean, on one thread', () => {
  for (const sizes of SIZE_NAMES) {
    const arrivals = poissonArrivals(SIZES[sizes], { tasks: 1500, meanUs: 5000, load: 0.8, threads: 1, seed: 4 });
    const bound = shortestRemainingFirst(arrivals, 1);
    const best = bound.reduce((sum, endUs, i) => sum + endUs - arrivals.timesUs[i], 0) / bound.length;
    for (const name of POLICY_NAMES) {
      const { sojournUs } = sojourns(
        simulateArrivals(
          { policy: POLICIES[name], threads: 1, quantumUs: 1000, costs: freeCosts(10), seed: 1 },
          arrivals,
        ),
      );
      expect(sojournUs.mean).toBeGreaterThanOrEqual(best * (1 - 1e-9));
    }
  }
});

test('shortest remaining first, by hand', () => {
  const arrivals = { timesUs: Float64Array.of(0, 1, 2, 20), sizesUs: Float64Array.of(10, 2, 3, 1) };
  expect([...shortestRemainingFirst(arrivals, 1)]).toEqual([15, 3, 6, 21]);
  // The third one preempts the first, which goes on when the second ends.
  expect([...shortestRemainingFirst(arrivals, 2)]).toEqual([11, 3, 5, 21]);
});

test('sharing, by hand', () => {
  const arrivals = { timesUs: Float64Array.of(0, 2), sizesUs: Float64Array.of(4, 1) };
  // Alone until 2; then half each: the second needs 2 until 4, the first has 1 left then.
  expect([...sharedEnds(arrivals)]).toEqual([5, 4]);
});

test('a shared word: who has the line pays little, the others queue', () => {
  const line = new Line(3, 1, 10);
  expect(line.write(0, 0)).toBe(11);
  expect(line.write(100, 0)).toBe(101);
  expect(line.read(200, 1)).toBe(210);
  expect(line.read(300, 1)).toBe(300);
  // Two at once: the second waits for the first.
  expect(line.write(400, 1)).toBe(411);
  expect(line.write(400, 2)).toBe(422);
  expect(line.read(500, 2)).toBe(500);
});

test('events come by time, and in the order of asking at the same time', () => {
  const events = new Events();
  const random = new Random(1);
  const asked = Array.from({ length: 5000 }, (_, i) => ({ timeUs: Math.floor(random.next() * 50), i }));
  for (const { timeUs, i } of asked) events.push(timeUs, i, 0, 0);
  const expected = asked.sort((a, b) => a.timeUs - b.timeUs || a.i - b.i).map(({ i }) => i);
  expect(expected.map(() => (events.pop() ? events.kind : -1))).toEqual(expected);
  expect(events.pop()).toBe(false);
});
