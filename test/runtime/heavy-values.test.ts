// What is dear to write stays with its thread while all threads have something to do, and goes with the task when one has not.
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { holdsMuch } from './fixtures/heavy.mjs';

let scheduler: Scheduler | undefined;

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

const ENTRIES = 4000;
const start = async (options: SchedulerOptions) => {
  scheduler = await Scheduler.start({ maxThreads: 2, quantum: 1, ...options });
  return scheduler;
};

test('no thread is idle: a heavy value is written once, to see what it costs', async () => {
  const ring = await start({ threads: 1 });
  expect(await Promise.all([ring.run(holdsMuch, [1000, ENTRIES]), ring.run(holdsMuch, [1000, ENTRIES])])).toEqual([
    true,
    true,
  ]);
  const { yields, affineLeaves } = ring.stats();
  expect(yields).toBeGreaterThan(200);
  // A turn that something else has made long makes writing look cheap, and it is done again.
  expect(yields - affineLeaves).toBeLessThan(8);
});

test('a thread that has nothing to do gets a task with a heavy value', async () => {
  const ring = await start({ threads: 1 });
  const runs = [ring.run(holdsMuch, [2000, ENTRIES]), ring.run(holdsMuch, [2000, ENTRIES])];
  // Both have begun: else the new thread takes one that has not, and nothing moves.
  await expect.poll(() => ring.stats().yields, { interval: 5 }).toBeGreaterThan(4);
  await ring.resize(2);
  expect(await Promise.all(runs)).toEqual([true, true]);
  expect(ring.stats().migrations).toBeGreaterThan(0);
});

test('what a stopped task held is nothing of the next one in its slot', async () => {
  const ring = await start({ threads: 2, slots: 1, quantum: 0 });
  for (let i = 0; i < 40; i++) {
    const stop = new AbortController();
    const held = ring.run(holdsMuch, [60_000, ENTRIES], { signal: stop.signal });
    await new Promise((resolve) => setTimeout(resolve, 5 + (i % 5)));
    stop.abort(new Error('stopped'));
    await expect(held).rejects.toThrow('stopped');
    const before = ring.stats();
    // With a signal it has a record of its own, as the one before.
    expect(await ring.run(holdsMuch, [3, 1], { signal: new AbortController().signal })).toBe(true);
    const { bytesSpilled, yields } = ring.stats();
    expect(bytesSpilled - before.bytesSpilled, `round ${i}`).toBeLessThan(1000 * (1 + yields - before.yields));
  }
});
