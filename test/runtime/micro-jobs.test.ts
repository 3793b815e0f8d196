// Micro-jobs: many small runs in one record. The same results and errors as one by one, whatever a job does, and nothing left over.
import { type Handle, Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
import { forks } from './fixtures/forks.mjs';
import { tasks } from './fixtures/tasks.mjs';

let scheduler: Scheduler | undefined;

async function start(options: SchedulerOptions = {}): Promise<Scheduler> {
  scheduler = await Scheduler.start({ threads: 2, ...options });
  return scheduler;
}

afterEach(async () => {
  await scheduler?.destroy();
  scheduler = undefined;
});

function codes(outcomes: PromiseSettledResult<unknown>[]): unknown[] {
  return outcomes.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason?.code ?? String(one.reason))));
}

/** What a job may do, and what comes of it. */
function kinds(ring: Scheduler, scale: number): [run: () => PromiseLike<unknown>, wanted: unknown][] {
  const n = 40 * scale;
  return [
    [() => ring.run(tasks.sumLoop, [3]), tasks.sumLoop(3)],
    [() => ring.run(tasks.sumLoop, [n * 10]), tasks.sumLoop(n * 10)],
    [() => ring.run(tasks.fib, [scale > 1 ? 16 : 7]), scale > 1 ? 987 : 13],
    [() => ring.run(tasks.throwing, [n, 'text']), 'TypeError: thrown: text'],
    [() => ring.run(tasks.throwing, [0, 'number']), '42'],
    [() => ring.run(tasks.throwing, [0, 'function']), 'MGR_CANNOT_CARRY'],
    [() => ring.run(tasks.withObjects, [n]), [true, true, n, 10, 'a rather long string']],
    [() => ring.run(tasks.withFunction, [n]), tasks.withFunction(n)],
    [() => ring.run(tasks.deepThenLoop, [50, n]), tasks.sumLoop(n) + 50],
    [() => ring.run(tasks.returnsFunction, []), 'MGR_CANNOT_CARRY'],
    [() => ring.run(forks.fib, [scale > 1 ? 14 : 6]), scale > 1 ? 377 : 8],
    [() => ring.run(forks.fails, [3, 1, 12]), 'RangeError: leaf 12'],
    // Not of the kind that is packed, in between.
    [() => ring.run(tasks.echo, [{ a: [1] }]), [{ a: [1] }]],
  ];
}

for (const policy of ['hybrid', 'ring', 'steal', 'fifo'] as const) {
  for (const { quantum, threads } of [
    { quantum: 5, threads: 1 },
    { quantum: 5, threads: 3 },
    { quantum: 0.1, threads: 2 },
    { quantum: 0, threads: 3 },
  ]) {
    test(`${policy}, quantum ${quantum}, ${threads} threads: bursts of all kinds`, async () => {
      const ring = await start({ policy, quantum, threads });
      const all = kinds(ring, quantum === 0 ? 1 : 20);
      let given = 0;
      for (const burst of [1, 3, 40, 150, 2]) {
        const picked = Array.from({ length: burst }, (_, i) => all[(i * 7 + (i >> 3)) % all.length]);
        const outcomes = await Promise.allSettled(picked.map(([run]) => run()));
        expect(codes(outcomes)).toEqual(picked.map(([, wanted]) => wanted));
        given += burst;
        await new Promise((resolve) => setTimeout(resolve, burst % 3));
      }
      expect(ring.stats().tasks).toBe(given);
      expect(ring.stats().pagesInUse).toBe(0);
    });
  }
}

test('values arrive as they were given', async () => {
  const ring = await start();
  const shared = ring.alloc(Float64Array, 4);
  const part = shared.subarray(1, 3);
  const values = [0, -0, 1.5, 2 ** 31, -(2 ** 31), Number.NaN, Number.NEGATIVE_INFINITY, 7n, 2n ** 62n];
  const others = ['', 'Grüße', '12345678', null, undefined, true, false];
  const long = ['123456789', '\u4e2d', '\ud800', 2n ** 80n, 5e-324];
  for (const value of [...values, ...others, ...long]) {
    expect(await ring.run(tasks.echo, [value])).toEqual([value]);
    expect(await Promise.all([1, 2, 3].map((i) => ring.run(tasks.echo, [value, i])))).toEqual(
      [1, 2, 3].map((i) => [value, i]),
    );
  }
  expect(await ring.run(tasks.echo, [])).toEqual([]);
  expect(await ring.run(tasks.echo, [1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
  expect(await ring.run(tasks.echo, [1, 2, 3, 4, 5, 6, 7])).toEqual([1, 2, 3, 4, 5, 6, 7]);
  const [, view] = (await ring.run(tasks.echo, ['x', part])) as [string, Float64Array];
  view[0] = 4;
  expect([shared[1], view.length, view.byteOffset]).toEqual([4, 2, 8]);
  // One object given twice is one object there too.
  const [first, second] = (await ring.run(tasks.echo, [part, part])) as Float64Array[];
  expect(first).toBe(second);
  expect(ring.stats().pagesInUse).toBe(0);
});

for (const policy of ['hybrid', 'ring', 'steal', 'fifo'] as const) {
  test(`${policy}: a long job holds up none of those given with it`, async () => {
    const ring = await start({ policy });
    await Promise.all(Array.from({ length: 200 }, () => ring.run(tasks.sumLoop, [1])));
    const order: string[] = [];
    const given: Handle<unknown>[] = [];
    for (let i = 0; i < 40; i++) {
      const long = i === 5;
      const handle = ring.run(tasks.sumLoop, [long ? 3_000_000 : 5]);
      given.push(handle);
      void handle.then(() => order.push(long ? 'long' : 'short'));
    }
    await Promise.all(given);
    expect(order.at(-1)).toBe('long');
  });
}

test('a program that does not look for a while: threads run out of records, nothing is lost', async () => {
  const ring = await start({ quantum: 0, threads: 2 });
  const handles = Array.from({ length: 4000 }, (_, i) => ring.run(tasks.sumLoop, [i % 50]));
  await new Promise((resolve) => setTimeout(resolve, 20));
  const end = performance.now() + 600;
  while (performance.now() < end);
  expect(await Promise.all(handles)).toEqual(Array.from({ length: 4000 }, (_, i) => tasks.sumLoop(i % 50)));
  expect(ring.stats().tasks).toBe(4000);
  expect(ring.stats().pagesInUse).toBe(0);
});

test('few records, little memory: tiny runs wait, none fails', async () => {
  const ring = await start({ records: 1, memory: 1024 * 1024 });
  const handles = Array.from({ length: 20_000 }, (_, i) => ring.run(tasks.sumLoop, [i % 10]));
  expect(await Promise.all(handles)).toEqual(Array.from({ length: 20_000 }, (_, i) => tasks.sumLoop(i % 10)));
  expect(ring.stats().pagesInUse).toBe(0);
});

test('a lost thread: what it had begun fails, what was behind it runs', async () => {
  const ring = await start({ threads: 3 });
  await Promise.all(Array.from({ length: 100 }, () => ring.run(tasks.sumLoop, [1])));
  const handles = Array.from({ length: 100 }, (_, i) =>
    i === 30 ? ring.run(tasks.exits, [3]) : ring.run(tasks.sumLoop, [i]),
  );
  const wanted = handles.map((_, i) => (i === 30 ? 'MGR_THREAD_LOST' : tasks.sumLoop(i)));
  expect(codes(await Promise.allSettled(handles))).toEqual(wanted);
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
});

test('destroy in a burst: every handle settles, and nobody need look', async () => {
  const ring = await start();
  const handles = Array.from({ length: 3000 }, () => ring.run(tasks.sumLoop, [2000]));
  await handles[0];
  await ring.destroy();
  const outcomes = codes(await Promise.allSettled(handles));
  expect(outcomes.every((one) => one === tasks.sumLoop(2000) || one === 'MGR_DESTROYED')).toBe(true);
});

test('what nobody catches is an unhandled rejection of the program, once', async () => {
  const ring = await start();
  const unhandled: unknown[] = [];
  const listen = (reason: unknown): void => {
    unhandled.push(reason);
  };
  process.on('unhandledRejection', listen);
  try {
    for (let i = 0; i < 3; i++) void ring.run(tasks.throwing, [0, 'number']);
    await ring.run(tasks.throwing, [0, 'number']).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([42, 42, 42]);
  } finally {
    process.off('unhandledRejection', listen);
  }
});

test('a handle is a promise with a number and a name', async () => {
  const ring = await start();
  const handle = ring.run(tasks.sumLoop, [10]);
  const named = ring.run(tasks.sumLoop, [10], { name: 'mine' });
  expect([handle.id, handle.name, named.id, named.name]).toEqual([1, 'sumLoop', 2, 'mine']);
  expect(await handle.then((value) => value + 1)).toBe(286);
  expect(await handle.finally(() => {})).toBe(285);
  expect(Object.prototype.toString.call(handle)).toBe('[object Handle]');
  expect(await named).toBe(285);
});

test('timers of the program turn while it awaits one tiny run after another', async () => {
  const ring = await start();
  let ticks = 0;
  const timer = setInterval(() => ticks++, 5);
  const end = performance.now() + 300;
  while (performance.now() < end) await ring.run(tasks.sumLoop, [1]);
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(10);
});

test('an idle scheduler uses no time', async () => {
  const ring = await start({ threads: 2 });
  await Promise.all(Array.from({ length: 1000 }, () => ring.run(tasks.sumLoop, [1])));
  await new Promise((resolve) => setTimeout(resolve, 200));
  const before = process.cpuUsage();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  const { user, system } = process.cpuUsage(before);
  expect(user + system).toBeLessThan(100_000);
});

test('no page left: results wait, or fail one by one, and jobs that leave still do', async () => {
  const ring = await start({ memory: 1024 * 1024, quantum: 1 });
  const held = new Uint8Array(150 * 1024);
  for (let round = 0; round < 4; round++) {
    const handles = Array.from({ length: 300 }, (_, i) => {
      if (i % 50 === 0) return ring.run(tasks.echo, [held]);
      if (i % 9 === 0) return ring.run(tasks.withObjects, [20_000 + i]);
      return ring.run(tasks.sumLoop, [i % 7 === 0 ? 100_000 : i]);
    });
    const outcomes = await Promise.allSettled(handles);
    outcomes.forEach((one, i) => {
      if (one.status === 'rejected') expect(one.reason.code, String(i)).toBe('MGR_OUT_OF_MEMORY');
      else if (i % 50 !== 0 && i % 9 !== 0) expect(one.value).toBe(tasks.sumLoop(i % 7 === 0 ? 100_000 : i));
    });
    expect(ring.stats().pagesInUse).toBe(0);
  }
});
