// Threads come and go while tasks run: nothing is lost, nothing runs twice, and the figures say what is.
import { Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { forks } from './fixtures/forks.mjs';
import { tasks } from './fixtures/tasks.mjs';

let scheduler: Scheduler | undefined;

async function start(options: SchedulerOptions): Promise<Scheduler> {
  scheduler = await Scheduler.start({ maxThreads: 6, ...options });
  return scheduler;
}

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

const codeOf = (promise: PromiseLike<unknown>): Promise<unknown> =>
  Promise.resolve(promise).then(
    () => 'none',
    (error) => error.code,
  );

for (const policy of ['hybrid', 'ring', 'steal', 'fifo'] as const) {
  for (const quantum of [5, 0.1, 0]) {
    test(`${policy}, quantum ${quantum}: tasks of all kinds while threads come and go`, async () => {
      const ring = await start({ threads: 2, policy, quantum });
      const scale = quantum === 0 ? 1 : 200;
      const runs: [PromiseLike<unknown>, unknown][] = [];
      for (const count of [4, 1, 3, 1, 5, 2]) {
        for (let i = 0; i < 12; i++) {
          const n = (100 + i) * scale;
          runs.push([ring.run(tasks.sumLoop, [n]), tasks.sumLoop(n)]);
          runs.push([ring.run(tasks.withFunction, [n]), tasks.withFunction(n)]);
          runs.push([ring.run(tasks.echo, [{ i }]), [{ i }]]);
          runs.push([ring.run(forks.fib, [scale > 1 ? 16 : 7]), scale > 1 ? 987 : 13]);
          runs.push([ring.run(forks.range, [false, 3, 0, 60]), forks.range(false, 3, 0, 60)]);
        }
        await ring.resize(count);
        expect(ring.stats().threads).toBe(count);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect(await Promise.all(runs.map(([run]) => run))).toEqual(runs.map(([, wanted]) => wanted));
      expect(ring.stats().tasks).toBe(runs.length);
      expect(ring.stats().pagesInUse).toBe(0);
    });
  }
}

test('a task without end goes on elsewhere when its thread leaves', async () => {
  const ring = await start({ threads: 3 });
  const stop = new AbortController();
  const endless = [1, 2, 3].map(() => ring.run(tasks.forever, [], { signal: stop.signal }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  await ring.resize(1);
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
  stop.abort('enough');
  expect((await Promise.allSettled(endless)).map((one) => one.status === 'rejected' && one.reason)).toEqual([
    'enough',
    'enough',
    'enough',
  ]);
});

test('an affine task is run to its end by its thread, which leaves then', async () => {
  const ring = await start({ threads: 4, quantum: 1 });
  const long = Array.from({ length: 8 }, (_, i) => ring.run(tasks.withFunction, [2_000_000 + i]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const resized = ring.resize(1);
  expect(await Promise.all(long)).toEqual(long.map((_, i) => tasks.withFunction(2_000_000 + i)));
  await resized;
  expect(ring.stats().threads).toBe(1);
});

test('threads that come later know modules and shared buffers', async () => {
  const ring = await start({ threads: 1 });
  const shared = ring.alloc(Int32Array, 8);
  await ring.run(tasks.fillShared, [shared, 0, 8, 1]);
  await ring.resize(4);
  await Promise.all(Array.from({ length: 40 }, (_, i) => ring.run(tasks.fillShared, [shared, i % 8, (i % 8) + 1, 5])));
  expect([...shared]).toEqual(new Array(8).fill(5));
});

test('calls wait for one another; wrong ones are named', async () => {
  const ring = await start({ threads: 2 });
  await Promise.all([ring.resize(5), ring.resize(1), ring.resize(3)]);
  expect(ring.stats().threads).toBe(3);
  for (const wrong of [0, 7, 1.5, Number.NaN, '2', undefined]) {
    // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
    expect(await codeOf(ring.resize(wrong as any)), String(wrong)).toBe('MGR_OPTION');
  }
  expect(await codeOf(Scheduler.start({ threads: 3, maxThreads: 2 }))).toBe('MGR_OPTION');
  const growing = codeOf(ring.resize(6));
  await ring.close();
  await growing;
  expect(await codeOf(ring.resize(2))).toBe('MGR_CLOSED');
});

test('destroy in the middle of a resize', async () => {
  const ring = await start({ threads: 2 });
  const growing = codeOf(ring.resize(6));
  await ring.destroy();
  expect(['MGR_DESTROYED', 'MGR_CLOSED', 'none']).toContain(await growing);
});

test('a lost thread is replaced', async () => {
  const ring = await start({ threads: 2 });
  expect(await codeOf(ring.run(tasks.exits, [3]))).toBe('MGR_THREAD_LOST');
  expect(ring.stats().threads).toBe(1);
  await ring.resize(3);
  const handles = Array.from({ length: 300 }, (_, i) => ring.run(tasks.sumLoop, [i]));
  expect(await Promise.all(handles)).toEqual(handles.map((_, i) => tasks.sumLoop(i)));
  expect(ring.stats().threads).toBe(3);
});

test('many times up and down, with fork records handed on', async () => {
  const ring = await start({ threads: 1, policy: 'steal' });
  for (let round = 0; round < 8; round++) {
    const runs = [18, 17, 16].map((n) => ring.run(forks.fib, [n]));
    await ring.resize(1 + ((round * 3) % 6));
    expect(await Promise.all(runs)).toEqual([2584, 1597, 987]);
  }
  expect(ring.stats().pagesInUse).toBe(0);
});
