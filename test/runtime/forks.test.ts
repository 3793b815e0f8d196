// Forks on real threads, hand-compiled, in every policy: the same results, nothing left over.
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { forks } from './fixtures/forks.mjs';

let scheduler: Scheduler | undefined;

async function start(options: SchedulerOptions): Promise<Scheduler> {
  scheduler = await Scheduler.start(options);
  return scheduler;
}

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

const nodesOf = (depth: number, width: number): number => (depth === 0 ? 1 : 1 + width * nodesOf(depth - 1, width));

for (const policy of ['hybrid', 'ring', 'steal', 'fifo'] as const) {
  for (const { threads, quantum } of [
    { threads: 1, quantum: 5 },
    { threads: 3, quantum: 5 },
    { threads: 2, quantum: 0.1 },
    { threads: 3, quantum: 0 },
  ]) {
    const scale = quantum === 0 ? 0 : 1;
    test(`${policy}, ${threads} threads, quantum ${quantum}: forks give what the plain function gives`, async () => {
      const ring = await start({ threads, quantum, policy });
      const seen = ring.alloc(Int32Array, 1);
      const n = scale ? 27 : 12;
      const [depth, width] = scale ? [5, 6] : [3, 4];
      const size = scale ? 4000 : 150;
      const results = await Promise.all([
        ring.run(forks.fib, [n]),
        ring.run(forks.tree, [depth, width, seen]),
        ring.run(forks.range, [false, scale ? 2000 : 10, 0, size]),
        ring.run(forks.range, [true, 10, 5, size]),
        ring.run(forks.fib, [n - 1]),
      ]);
      expect(results).toEqual([
        forks.fib(n),
        forks.tree(depth, width, seen),
        forks.range(false, scale ? 2000 : 10, 0, size),
        forks.range(true, 10, 5, size),
        forks.fib(n - 1),
      ]);
      // Forks that nobody joins are joined when their parent returns.
      expect(seen[0]).toBe(nodesOf(depth, width));
      expect(ring.stats().pagesInUse).toBe(0);
    });

    test(`${policy}, ${threads} threads, quantum ${quantum}: what a fork throws arrives`, async () => {
      const ring = await start({ threads, quantum, policy });
      const depth = scale ? 9 : 4;
      const runs = [0, 3, 2 ** depth - 1, -1].map((at) =>
        ring.run(forks.fails, [depth, 1, at < 0 ? -1 : at + 2 ** depth]),
      );
      const results = await Promise.allSettled(runs);
      expect(results.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
        `RangeError: leaf ${2 ** depth}`,
        `RangeError: leaf ${2 ** depth + 3}`,
        `RangeError: leaf ${2 ** (depth + 1) - 1}`,
        forks.fails(depth, 1, -1),
      ]);
      expect(ring.stats().pagesInUse).toBe(0);
    });
  }

  test(`${policy}: a task with forks stops when its signal says so, with all of them`, async () => {
    const ring = await start({ threads: 3, policy });
    const stop = new AbortController();
    const run = ring.run(forks.fib, [60], { signal: stop.signal });
    setTimeout(() => stop.abort(new Error('enough')), 50);
    await expect(run).rejects.toThrow('enough');
    expect(await ring.run(forks.fib, [20])).toBe(6765);
    expect(ring.stats().pagesInUse).toBe(0);
  });
}

test('one task uses all threads', async () => {
  for (const policy of ['hybrid', 'ring', 'steal'] as const) {
    const ring = await start({ threads: 2, policy });
    await ring.run(forks.fib, [30]);
    const { forks: taken, perThread } = ring.stats();
    expect(taken.promoted + taken.stolen, policy).toBeGreaterThan(0);
    for (const { runMs } of perThread) expect(runMs).toBeGreaterThan(0);
    await ring.destroy();
  }
});
