// What a task holds of its module is the module's on every thread; a thread that has another one gives the task back.
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { holds } from './fixtures/module-values.mjs';

let scheduler: Scheduler | undefined;

async function start(options: SchedulerOptions): Promise<Scheduler> {
  scheduler = await Scheduler.start(options);
  return scheduler;
}

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

test('what nobody has changed goes with the task by its name', async () => {
  const ring = await start({ threads: 3, quantum: 0 });
  expect(await ring.run(holds, [500, ''])).toEqual([true, 0]);
  const { yields, migrations, affineLeaves } = ring.stats();
  expect(yields).toBe(500);
  expect(migrations).toBeGreaterThan(450);
  expect(affineLeaves).toBe(0);
});

for (const quantum of [0, 0.1]) {
  test(`quantum ${quantum}: what a task changes stays with its thread, and the task with it`, async () => {
    const ring = await start({ threads: 3, quantum });
    const n = quantum === 0 ? 300 : 100_000;
    const runs = Array.from({ length: 9 }, (_, i) => ring.run(holds, [n, `${quantum} ${i}`]));
    expect(await Promise.all(runs)).toEqual(runs.map(() => [true, n]));
    expect(ring.stats().affineLeaves).toBeGreaterThan(0);
    expect(ring.stats().pagesInUse).toBe(0);
  });
}

test('a thread that has other values gives the task back', async () => {
  const ring = await start({ threads: 3, quantum: 0 });
  await Promise.all(Array.from({ length: 9 }, (_, i) => ring.run(holds, [100, `back ${i}`])));
  const before = ring.stats();
  // This one changes nothing, but each thread has counted other things.
  expect(await ring.run(holds, [500, ''])).toEqual([true, 0]);
  const after = ring.stats();
  expect(after.yields - before.yields).toBe(500);
  expect(after.affineLeaves - before.affineLeaves).toBeGreaterThan(400);
  expect(after.migrations - before.migrations).toBeLessThan(20);
});

test('a thread that leaves waits for what others may give back to it', async () => {
  const ring = await start({ threads: 4, maxThreads: 4, quantum: 0.1 });
  const n = 300_000;
  const runs = Array.from({ length: 12 }, (_, i) => ring.run(holds, [n, `leave ${i}`]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const resized = ring.resize(1);
  expect(await Promise.all(runs)).toEqual(runs.map(() => [true, n]));
  await resized;
  expect(await ring.run(holds, [10, 'afterwards'])).toEqual([true, 10]);
  expect(ring.stats().threads).toBe(1);
  expect(ring.stats().pagesInUse).toBe(0);
});
