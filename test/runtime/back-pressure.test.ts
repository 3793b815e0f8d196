// Back-pressure: what waits with the program is bounded, `ready` says when there is room, and `map` waits by itself.
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { tasks } from './fixtures/tasks.mjs';

let scheduler: Scheduler | undefined;

async function start(options: SchedulerOptions): Promise<Scheduler> {
  scheduler = await Scheduler.start({ threads: 2, ...options });
  return scheduler;
}

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

test('beyond maxQueue a run is refused, and says what to do; after ready there is room', async () => {
  const ring = await start({ records: 2, maxQueue: 10 });
  const handles = Array.from({ length: 100 }, (_, i) => ring.run(tasks.sumLoop, [i]));
  let room = false;
  const ready = ring.ready;
  void ready.then(() => {
    room = true;
  });
  await Promise.resolve();
  expect(room).toBe(false);
  expect(ring.ready).toBe(ready);
  const outcomes = await Promise.allSettled(handles);
  const refused = outcomes.filter((one) => one.status === 'rejected');
  expect(refused.length).toBeGreaterThan(50);
  expect(refused.length).toBeLessThan(90);
  for (const { reason } of refused) {
    expect(reason.code).toBe('MGR_QUEUE_FULL');
    expect(reason.message).toContain('await scheduler.ready');
  }
  // Those that were let in are the first ones, and right.
  const given = outcomes.length - refused.length;
  outcomes.slice(0, given).forEach((one, i) => {
    expect(one).toEqual({ status: 'fulfilled', value: tasks.sumLoop(i) });
  });
  await ready;
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
});

test('who awaits ready before each run is never refused', async () => {
  const ring = await start({ records: 2, maxQueue: 8 });
  const handles: PromiseLike<unknown>[] = [];
  for (let i = 0; i < 3000; i++) {
    await ring.ready;
    handles.push(i % 3 === 0 ? ring.run(tasks.echo, [{ i }]) : ring.run(tasks.sumLoop, [i % 20]));
  }
  const results = await Promise.all(handles);
  expect(
    results.every((one, i) => (i % 3 === 0 ? JSON.stringify(one) === `[{"i":${i}}]` : one === tasks.sumLoop(i % 20))),
  ).toBe(true);
});

test('map takes items as there is room, in order', async () => {
  const ring = await start({ records: 4, maxQueue: 16 });
  let taken = 0;
  let done = 0;
  let most = 0;
  const items = function* (): Generator<number> {
    for (let i = 0; i < 5000; i++) {
      taken++;
      most = Math.max(most, taken - done);
      done = ring.stats().tasks;
      yield i % 50;
    }
  };
  const results = await ring.map(tasks.sumLoop, items());
  expect(results).toEqual(Array.from({ length: 5000 }, (_, i) => tasks.sumLoop(i % 50)));
  expect(most).toBeLessThan(200);
});

test('map over items without end: the one that fails stops it, and the iterator is closed', async () => {
  const ring = await start({ maxQueue: 1000 });
  let closed = false;
  let taken = 0;
  const endless = function* (): Generator<unknown> {
    try {
      for (;;) yield taken++ === 20_000 ? () => 1 : 1;
    } finally {
      closed = true;
    }
  };
  // biome-ignore lint/suspicious/noExplicitAny: one item is wrong on purpose
  const error = await ring.map(tasks.echo as any, endless() as any).catch((reason) => reason);
  expect(error.code).toBe('MGR_CANNOT_CARRY');
  expect(closed).toBe(true);
  expect(taken).toBeLessThan(30_000);
});

test('close waits for a map that has not taken all its items', async () => {
  const ring = await start({ records: 2, maxQueue: 4 });
  const mapped = ring.map(
    tasks.sumLoop,
    Array.from({ length: 500 }, (_, i) => i % 30),
  );
  await new Promise((resolve) => setTimeout(resolve, 1));
  const closing = ring.close();
  expect(await ring.run(tasks.sumLoop, [1]).catch((error) => error.code)).toBe('MGR_CLOSED');
  expect(await mapped).toHaveLength(500);
  await closing;
});

test('destroy lets go of those who wait for room', async () => {
  const ring = await start({ records: 1, maxQueue: 1 });
  const handles = Array.from({ length: 3 }, () => ring.run(tasks.forever, []));
  for (const handle of handles) handle.catch(() => {});
  const ready = ring.ready;
  const mapped = ring.map(tasks.sumLoop, [1, 2, 3]).catch((error) => error.code);
  await ring.destroy();
  await ready;
  expect(['MGR_DESTROYED', 'MGR_CLOSED']).toContain(await mapped);
});

test('options', async () => {
  for (const maxQueue of [0, -1, 1.5, Number.NaN, '5']) {
    // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
    expect(await Scheduler.start({ maxQueue: maxQueue as any }).catch((error) => error.code)).toBe('MGR_OPTION');
  }
  const ring = await start({ maxQueue: Number.POSITIVE_INFINITY });
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
});
