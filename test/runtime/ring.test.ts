// The ring end to end: real threads, hand-compiled tasks, every quantum gives the plain function's result.
import { MgrError, Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { tasks } from './fixtures/tasks.mjs';

let scheduler: Scheduler | undefined;

async function start(options: SchedulerOptions): Promise<Scheduler> {
  scheduler = await Scheduler.start(options);
  return scheduler;
}

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

const QUANTA = [5, 1, 0];

for (const quantum of QUANTA) {
  test(`quantum ${quantum}: loops, recursion, objects, affine values`, async () => {
    const ring = await start({ threads: 2, quantum });
    const n = quantum === 0 ? 2000 : 300_000;
    const [loop, other, fib, objects, affine, plain] = await Promise.all([
      ring.run(tasks.sumLoop, [n]),
      ring.run(tasks.sumLoop, [n + 1]),
      ring.run(tasks.fib, [quantum === 0 ? 13 : 24]),
      ring.run(tasks.withObjects, [n]),
      ring.run(tasks.withFunction, [n]),
      ring.run(tasks.withPlain, [n]),
    ]);
    expect([loop, other]).toEqual([tasks.sumLoop(n), tasks.sumLoop(n + 1)]);
    expect(fib).toBe(tasks.fib(quantum === 0 ? 13 : 24));
    expect(objects).toEqual([true, true, n, 10, 'a rather long string']);
    expect(affine).toBe(tasks.withFunction(n));
    expect(plain).toBe(tasks.withPlain(n));
    const stats = ring.stats();
    expect(stats.tasks).toBe(6);
    if (quantum === 0) {
      expect(stats.yields).toBeGreaterThan(n * 5);
      expect(stats.affineLeaves).toBeGreaterThanOrEqual(n - 1);
      expect(stats.rotations).toBeGreaterThan(n);
    }
  });

  test(`quantum ${quantum}: a continuation larger than its arena`, async () => {
    const ring = await start({ threads: 2, quantum });
    const levels = quantum === 0 ? 400 : 3000;
    const n = quantum === 0 ? 50 : 200_000;
    const runs = [1, 2, 3].map(() => ring.run(tasks.deepThenLoop, [levels, n]));
    expect(await Promise.all(runs)).toEqual([1, 2, 3].map(() => tasks.sumLoop(n) + levels));
  });
}

test('quantum 0 on two threads: a single task changes thread at each leave', async () => {
  const ring = await start({ threads: 2, quantum: 0 });
  await ring.run(tasks.sumLoop, [2000]);
  const stats = ring.stats();
  expect(stats.yields).toBeGreaterThan(1990);
  expect(stats.migrations / stats.yields).toBeGreaterThan(0.95);
});

test('a single task is never made to leave', async () => {
  const ring = await start({ threads: 2, quantum: 1 });
  await ring.run(tasks.sumLoop, [1_000_000]);
  expect(ring.stats().yields).toBe(0);
});

test('recursion 200,000 deep', async () => {
  const ring = await start({ threads: 2 });
  expect(await ring.run(tasks.depth, [200_000])).toBe(200_000);
  expect(ring.stats().depthLeaves).toBeGreaterThan(0);
  expect(await ring.run(tasks.depth, [200_000])).toBe(200_000);
});

test('2,000 tasks on 16 slots all finish, in order', async () => {
  const ring = await start({ threads: 2, slots: 16, quantum: 1 });
  const items = Array.from({ length: 2000 }, (_, i) => i);
  expect(await ring.map(tasks.sumLoop, items)).toEqual(items.map((n) => tasks.sumLoop(n)));
});

test('more runs than records wait with the program', async () => {
  const ring = await start({ threads: 2, records: 3, slots: 2 });
  const items = Array.from({ length: 200 }, (_, i) => i);
  expect(await ring.map(tasks.sumLoop, items)).toEqual(items.map((n) => tasks.sumLoop(n)));
});

test('long tasks on few slots all advance: none starves', async () => {
  const ring = await start({ threads: 2, slots: 8, quantum: 1 });
  await ring.map(tasks.sumLoop, [1, 1, 1, 1]);
  const begun = performance.now();
  const ends: number[] = [];
  const one = async (): Promise<void> => {
    await ring.run(tasks.sumLoop, [1_000_000]);
    ends.push(performance.now() - begun);
  };
  await Promise.all(Array.from({ length: 8 }, one));
  // Turn by turn they end together. To the end one by one, the first two would end after a quarter of the time.
  expect(Math.min(...ends) / Math.max(...ends)).toBeGreaterThan(0.5);
});

test('arguments and results are copies; views on shared memory are shared', async () => {
  const ring = await start({ threads: 2 });
  const holes = [1, 2, 3];
  delete holes[1];
  const object = { a: holes, m: new Map([[1, new Set(['x'])]]), n: null, u: undefined, d: new Date(5) };
  const back = await ring.run(tasks.echo, [object, object, 5n, 'text']);
  expect(back[0]).toEqual(object);
  expect(back[0]).not.toBe(object);
  expect(back[0]).toBe(back[1]);
  expect(back.slice(2)).toEqual([5n, 'text']);
  const shared = ring.alloc(Float64Array, 1000);
  const own = new Int32Array(new SharedArrayBuffer(400));
  await Promise.all([
    ring.run(tasks.fillShared, [shared, 0, 500, 1.5]),
    ring.run(tasks.fillShared, [shared, 500, 1000, 2.5]),
  ]);
  expect([shared[0], shared[499], shared[500], shared[999]]).toEqual([1.5, 1.5, 2.5, 2.5]);
  const same = (await ring.run(tasks.fillShared, [own, 0, 100, 7])) as Int32Array;
  expect(own[99]).toBe(7);
  expect(same.buffer).toBe(own.buffer);
  const large = new Float64Array(200_000).map((_, i) => i / 3);
  expect(await ring.run(tasks.echo, [large])).toEqual([large]);
});

test('a task started directly is the plain function', () => {
  expect(tasks.sumLoop(10)).toBe(285);
  expect(tasks.fib(10)).toBe(55);
});

test('stats have every field, and memory for 8 threads stays below 4 MiB', async () => {
  const ring = await start({ threads: 8 });
  await ring.run(tasks.sumLoop, [10]);
  const stats = ring.stats();
  expect(stats.sharedBytes).toBeLessThan(4 * 1024 * 1024);
  expect([stats.threads, stats.slots, stats.window, stats.policy, stats.quantumMs]).toEqual([8, 64, 8, 'hybrid', 5]);
  expect(stats.perThread.length).toBe(8);
  for (const thread of stats.perThread) expect(thread.runMs + thread.idleMs).toBeGreaterThan(0);
});

test('errors of the runtime are MgrErrors', async () => {
  const ring = await start({ threads: 1 });
  const error = await ring.run(tasks.notCompiled, []).then(
    () => undefined,
    (e) => e,
  );
  expect(error).toBeInstanceOf(MgrError);
});
