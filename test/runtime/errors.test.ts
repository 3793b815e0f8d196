// What goes wrong: every promise settles, with an error that says what to do, and the other tasks go on.
import { MgrError, Scheduler, type SchedulerOptions, task } from 'mgr-scheduler';
import { afterEach, expect, test } from 'vitest';
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

// biome-ignore lint/suspicious/noExplicitAny: errors are looked at as they come
function errorOf(promise: PromiseLike<unknown>): Promise<any> {
  return Promise.resolve(promise).then(
    (value) => {
      throw new Error(`settled with ${String(value)}`);
    },
    (error) => error,
  );
}

function codeOf(promise: PromiseLike<unknown>): Promise<string> {
  return errorOf(promise).then((error) => `${error.code}`);
}

for (const quantum of [5, 0]) {
  test(`quantum ${quantum}: a throw arrives as it was thrown, frames and all`, async () => {
    const ring = await start({ quantum });
    const n = quantum === 0 ? 50 : 300_000;
    const error = await errorOf(ring.run(tasks.throwing, [n, 'text']));
    expect(error).toBeInstanceOf(TypeError);
    expect([error.message, error.place, error.cause.message]).toEqual(['thrown: text', { x: 1 }, 'inner']);
    expect(error.stack).toContain('doThrow');
    if (quantum === 0) expect(error.stack).toMatch(/at throwing \(.*tasks\.mjs:100:3\)/);
    expect(await errorOf(ring.run(tasks.throwing, [n, 'number']))).toBe(42);
    const own = await errorOf(ring.run(tasks.throwing, [n, 'class']));
    expect(own).toBeInstanceOf(RangeError);
    expect([own.name, own.message, own.code]).toEqual(['OwnError', 'own', 'OWN']);
    expect(await codeOf(ring.run(tasks.throwing, [n, 'function']))).toBe('MGR_CANNOT_CARRY');
    expect(await codeOf(ring.run(tasks.throwing, [n, 'hostile']))).toBe('MGR_CANNOT_CARRY');
    const host = await errorOf(ring.run(tasks.throwing, [n, 'dom']));
    expect([host.code, host.cause?.name, host.cause?.message]).toEqual([
      'MGR_CANNOT_CARRY',
      'NotFoundError',
      'not here',
    ]);
    expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
  });
}

test('what is not a task, or not compiled, or cannot be carried', async () => {
  const ring = await start();
  // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
  const anything = ring as any;
  expect(await codeOf(anything.run(() => 1, []))).toBe('MGR_NOT_A_TASK');
  expect(await codeOf(anything.run(undefined, []))).toBe('MGR_NOT_A_TASK');
  expect(
    await codeOf(
      ring.run(
        task(() => 1),
        [],
      ),
    ),
  ).toBe('MGR_NOT_COMPILED');
  const refused = await errorOf(ring.run(tasks.echo, [{ onClick: () => 1 }]));
  expect(refused.code).toBe('MGR_CANNOT_CARRY');
  expect(refused.message).toContain('args[0].onClick is a function (onClick)');
  expect(await codeOf(anything.run(tasks.echo, 5))).toBe('MGR_CANNOT_CARRY');
  const result = await errorOf(ring.run(tasks.returnsFunction, []));
  expect(result.message).toContain('result.deep[0] is a function');
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
});

test('wrong options are named', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
  const begin = (options: any): Promise<string> => codeOf(Scheduler.start(options));
  for (const options of [
    { threads: 0 },
    { threads: 1.5 },
    { threads: '2' },
    { slots: 0 },
    { window: 99 },
    { quantum: -1 },
    { quantum: Number.NaN },
    { policy: 'fastest' },
    { memory: 5 },
    { records: 0 },
    { thread: 2 },
    null,
  ]) {
    expect(await begin(options), JSON.stringify(options)).toBe('MGR_OPTION');
  }
});

test('abort: queued at once, running at the next safepoint, before the start, and after the end', async () => {
  const ring = await start({ slots: 2 });
  const running = [new AbortController(), new AbortController()];
  const runs = running.map((one) => errorOf(ring.run(tasks.forever, [], { signal: one.signal })));
  const queued = new AbortController();
  const waiting = ring.run(tasks.sumLoop, [10], { signal: queued.signal });
  await new Promise((resolve) => setTimeout(resolve, 50));
  queued.abort(new Error('not needed'));
  expect((await errorOf(waiting)).message).toBe('not needed');
  const begun = performance.now();
  running[0].abort('enough');
  expect(await runs[0]).toBe('enough');
  expect(performance.now() - begun).toBeLessThan(500);
  running[1].abort();
  expect((await runs[1]).name).toBe('AbortError');
  expect(await errorOf(ring.run(tasks.sumLoop, [1], { signal: AbortSignal.abort('early') }))).toBe('early');
  const late = new AbortController();
  expect(await ring.run(tasks.sumLoop, [10], { signal: late.signal })).toBe(285);
  late.abort();
  expect(await ring.map(tasks.sumLoop, [10, 10, 10])).toEqual([285, 285, 285]);
});

test('abort races with the end: every handle settles, the ring stays whole', async () => {
  const ring = await start({ quantum: 1 });
  let aborted = 0;
  let done = 0;
  for (let round = 0; round < 60; round++) {
    const stop = new AbortController();
    const handles = Array.from({ length: 6 }, (_, i) => ring.run(tasks.sumLoop, [i * 8000], { signal: stop.signal }));
    setTimeout(() => stop.abort('stop'), Math.random() * 3);
    for (const outcome of await Promise.allSettled(handles)) {
      if (outcome.status === 'fulfilled') done++;
      else {
        expect(outcome.reason).toBe('stop');
        aborted++;
      }
    }
  }
  expect(aborted + done).toBe(360);
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
});

test('map: one failure stops the others', async () => {
  const ring = await start();
  // biome-ignore lint/suspicious/noExplicitAny: two arguments there, one here
  const error = await errorOf(ring.map(tasks.throwing as any, [10, 20, 30]));
  expect(error.message).toBe('thrown: undefined');
});

test('destroy ends a task that never ends; close finishes what was given', async () => {
  const ring = await start();
  const endless = errorOf(ring.run(tasks.forever, []));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await ring.destroy();
  expect((await endless).code).toBe('MGR_DESTROYED');
  expect(await codeOf(ring.run(tasks.sumLoop, [1]))).toBe('MGR_CLOSED');
  const other = await start();
  const handles = Array.from({ length: 20 }, () => other.run(tasks.sumLoop, [100_000]));
  const closing = other.close();
  expect(await codeOf(other.run(tasks.sumLoop, [1]))).toBe('MGR_CLOSED');
  await closing;
  expect(new Set(await Promise.all(handles)).size).toBe(1);
  await other.close();
  await other.destroy();
});

test('a lost thread fails its task only, until it is the last', async () => {
  const ring = await start();
  const others = [1, 2, 3].map(() => ring.run(tasks.sumLoop, [400_000]));
  const error = await errorOf(ring.run(tasks.exits, [3]));
  expect(error.code).toBe('MGR_THREAD_LOST');
  expect(error).toBeInstanceOf(MgrError);
  expect(new Set(await Promise.all(others)).size).toBe(1);
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
  const last = [ring.run(tasks.exits, [4]), ring.run(tasks.sumLoop, [10]), ring.run(tasks.sumLoop, [10])];
  const outcomes = await Promise.allSettled(last);
  expect(outcomes[0].status).toBe('rejected');
  expect(await codeOf(ring.run(tasks.sumLoop, [10]))).toBe('MGR_THREAD_LOST');
});

test('quantum 0 goes on when only one thread is left', async () => {
  const ring = await start({ quantum: 0 });
  expect(await codeOf(ring.run(tasks.exits, [3]))).toBe('MGR_THREAD_LOST');
  expect(await ring.run(tasks.sumLoop, [500])).toBe(tasks.sumLoop(500));
});

test('out of shared memory: that task only', async () => {
  const ring = await start({ memory: 1024 * 1024, quantum: 1 });
  expect(await codeOf(ring.run(tasks.echo, [new Uint8Array(4 * 1024 * 1024)]))).toBe('MGR_OUT_OF_MEMORY');
  expect(await codeOf(ring.run(tasks.depth, [400_000]))).toBe('MGR_OUT_OF_MEMORY');
  const half = new Uint8Array(600 * 1024);
  const outcomes = await Promise.allSettled([
    ring.run(tasks.echo, [half]),
    ring.run(tasks.echo, [half]),
    ring.run(tasks.echo, [half]),
  ]);
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason.code).toBe('MGR_OUT_OF_MEMORY');
  }
  expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
  expect(((await ring.run(tasks.echo, [half])) as Uint8Array[])[0].length).toBe(half.length);
});
