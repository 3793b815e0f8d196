/**
 * What holds on every host, as cases that run wherever the package does: in Node, and in the page of a browser. They use what the package exports, and
 * nothing of a test framework's.
 */
import { MgrError, Scheduler, type SchedulerOptions } from 'mgr-scheduler';
import { equal, isTrue, rejection, rejects } from './checks.ts';
import { comforts } from './comforts.ts';
import * as tasks from './tasks.ts';

export interface CaseResult {
  readonly name: string;
  readonly ms: number;
  /** What went wrong; null: nothing did. */
  readonly error: string | null;
}

type Case = (scheduler: Scheduler) => Promise<void>;

/** A case that takes longer hangs. */
const LIMIT_MS = 30_000;

const values: Record<string, Case> = {
  async 'a result comes back'(scheduler) {
    equal(await scheduler.run(tasks.countPrimes, [0, 10_000]), 1229);
  },

  async 'values go there and back, as one graph'(scheduler) {
    const shared = { deep: [1, 'two', null, undefined, 3n, Number.NaN, -0] };
    const given = [shared, shared, new Map([[shared, new Set(['a'])]]), new Date(0), /x+/gi, 'ä€😀'.repeat(40)];
    const got = (await scheduler.run(tasks.echo, [given])) as typeof given;
    isTrue(got[0] === got[1], 'the same object twice is one object');
    isTrue((got[2] as Map<unknown, Set<string>>).get(got[0])?.has('a') === true, 'a Map by an object of the graph');
    const { deep } = got[0] as typeof shared;
    isTrue(deep[4] === 3n && Number.isNaN(deep[5]) && Object.is(deep[6], -0) && deep[3] === undefined, 'primitives');
    isTrue((got[3] as Date).getTime() === 0 && String(got[4]) === '/x+/gi' && got[5] === given[5], 'built-ins');
  },

  async 'a cycle survives moves'(scheduler) {
    const node: { name: string; self?: unknown } = { name: 'cycle' };
    node.self = node;
    const others = Array.from({ length: 8 }, () => scheduler.run(tasks.spin, [2_000_000]));
    const [first, second, sum] = (await scheduler.run(tasks.hold, [node, 3_000_000])) as [typeof node, unknown, number];
    isTrue(first === second && first.self === first, 'one object, which holds itself');
    equal(sum, 1_500_000);
    await Promise.all(others);
  },

  async 'typed arrays and buffers are copied'(scheduler) {
    const bytes = Uint8Array.of(1, 2, 3);
    const got = (await scheduler.run(tasks.echo, [{ bytes, view: new DataView(bytes.buffer, 1) }])) as {
      bytes: Uint8Array;
      view: DataView;
    };
    isTrue(got.bytes !== bytes && got.bytes.buffer === got.view.buffer, 'one buffer, another one');
    equal(got.view.getUint8(0), 2);
  },

  async 'what cannot be carried is refused'(scheduler) {
    await rejects(scheduler.run(tasks.echo, [() => 1]), 'MGR_CANNOT_CARRY');
  },
};

const language: Record<string, Case> = {
  async 'try, catch and finally'(scheduler) {
    const plain = tasks.recovers(60);
    equal(await scheduler.run(tasks.recovers, [60]), plain);
  },

  async 'a class, a Map and a helper in another file'(scheduler) {
    equal(await scheduler.run(tasks.mostFrequent, [['a', 'b', 'b', 'c', 'b', 'a']]), 'b');
  },

  async 'a generator'(scheduler) {
    equal(await scheduler.run(tasks.sumOfSquares, [1000]), 332_833_500);
  },

  async 'recursion a million deep'(scheduler) {
    equal(await scheduler.run(tasks.deep, [1_000_000]), 1_000_000);
  },

  async 'runaway recursion ends in an error'(scheduler) {
    const error = await rejection(scheduler.run(tasks.runaway, []));
    isTrue(error instanceof RangeError, String(error));
    equal((error as { code?: string }).code, 'MGR_TOO_DEEP');
  },

  async 'an error arrives with its class, and where it was thrown'(scheduler) {
    const error = await rejection(scheduler.run(tasks.fails, [900]));
    isTrue(error instanceof RangeError && error.message === 'round 900', String(error));
    isTrue(/\.[jt]s:\d+:\d+/.test((error as Error).stack ?? ''), `stack: ${(error as Error).stack}`);
  },
};

const forks: Record<string, Case> = {
  async 'a fork in every call'(scheduler) {
    equal(await scheduler.run(tasks.fib, [24]), 46_368);
  },

  async 'a parallel sum'(scheduler) {
    equal(await scheduler.run(tasks.sumOf, [100_000]), 4_999_950_000);
  },
};

const control: Record<string, Case> = {
  async 'short tasks do not wait behind long ones'(scheduler) {
    const long = Array.from({ length: 4 }, () => scheduler.run(tasks.spin, [15_000_000]));
    const begun = performance.now();
    await Promise.all(Array.from({ length: 20 }, () => scheduler.run(tasks.spin, [1000])));
    const shortMs = performance.now() - begun;
    await Promise.all(long);
    const longMs = performance.now() - begun;
    isTrue(shortMs < longMs / 2, `the short ones took ${shortMs} of ${longMs} ms`);
  },

  async 'a running task is cancelled'(scheduler) {
    const controller = new AbortController();
    const handle = scheduler.run(tasks.spin, [2_000_000_000], { signal: controller.signal });
    await scheduler.run(tasks.spin, [1000]);
    controller.abort(new Error('enough'));
    equal(((await rejection(handle)) as Error).message, 'enough');
    equal(await scheduler.run(tasks.countPrimes, [0, 100]), 25, 'what comes after');
  },

  async 'map keeps the order, and stops at an error'(scheduler) {
    const squares = await scheduler.map(
      tasks.sumOfSquares,
      Array.from({ length: 50 }, (_, i) => i),
    );
    equal(squares[10], 285);
    equal(((await rejection(scheduler.map(tasks.fails, [2000, 5, 2000]))) as Error).message, 'round 5');
  },

  async 'a thousand runs at once'(scheduler) {
    const all = await Promise.all(Array.from({ length: 1000 }, (_, i) => scheduler.run(tasks.echo, [i])));
    isTrue(
      all.every((value, i) => value === i),
      'each with its own result',
    );
  },

  async 'threads come and go'(scheduler) {
    const work = Array.from({ length: 12 }, (_, i) => scheduler.run(tasks.countPrimes, [0, 20_000 + i]));
    await scheduler.resize(1);
    await scheduler.resize(3);
    isTrue(
      (await Promise.all(work)).every((count) => count >= 2262),
      'all have ended',
    );
    equal(scheduler.stats().threads, 3);
    await scheduler.resize(2);
  },

  async 'wrong use is told'(scheduler) {
    await rejects(scheduler.run((() => 1) as never, []), 'MGR_NOT_A_TASK');
    await rejects(Scheduler.start({ threads: 0 }), 'MGR_OPTION');
    const error = await rejection(scheduler.run(tasks.spin, 5 as never));
    isTrue(error instanceof MgrError, String(error));
  },
};

const shared: Record<string, Case> = {
  async 'shared memory is shared, however much of it comes'(scheduler) {
    for (let i = 0; i < 40; i++) {
      const view = i % 2 === 0 ? scheduler.alloc(Uint8Array, 1000 + i) : scheduler.alloc(Int32Array, 1000 + i);
      equal(await scheduler.run(tasks.fill, [view, i]), 1000 + i);
      isTrue(view[0] === i && view[999 + i] === i, `buffer ${i}`);
    }
  },

  async 'shared memory in the middle of other work'(scheduler) {
    const long = Array.from({ length: 6 }, () => scheduler.run(tasks.spin, [6_000_000]));
    const views = Array.from({ length: 20 }, () => scheduler.alloc(Uint8Array, 64));
    await Promise.all(views.map((view, i) => scheduler.run(tasks.fill, [view, i + 1])));
    views.forEach((view, i) => {
      equal(view[63], i + 1);
    });
    await Promise.all(long);
  },

  async 'a parallel loop'(scheduler) {
    const from = scheduler.alloc(Float64Array, 50_000);
    const to = scheduler.alloc(Float64Array, 50_000);
    from.forEach((_, i) => {
      from[i] = i;
    });
    await scheduler.run(tasks.doubled, [from, to]);
    isTrue(
      to.every((value, i) => value === 2 * i),
      'each value',
    );
  },

  async 'a parallel sort and map'(scheduler) {
    const view = scheduler.alloc(Float64Array, 30_000);
    for (let i = 0, x = 7; i < view.length; i++, x = (x * 48_271) % 2_147_483_647) view[i] = x;
    await scheduler.run(tasks.sorted, [view]);
    isTrue(
      view.every((value, i) => i === 0 || view[i - 1] <= value),
      'in order',
    );
    const to = scheduler.alloc(Float64Array, 30_000);
    await scheduler.run(tasks.roots, [view, to]);
    equal(to[123], Math.sqrt(view[123]));
  },
};

const embedded: Record<string, Case> = {
  async 'memory that cannot be shared is told'(scheduler) {
    try {
      scheduler.alloc(Uint8Array, 1);
    } catch (error) {
      return equal((error as MgrError).code, 'MGR_NO_SHARED_MEMORY');
    }
    throw new Error('alloc was to throw');
  },

  async 'a task moves to a thread that has nothing to do'(scheduler) {
    const before = scheduler.stats().migrations;
    // Given in turn, the long ones are all with one thread.
    const runs = Array.from({ length: 6 }, (_, i) => scheduler.run(tasks.spin, [i % 2 === 0 ? 20_000_000 : 1000]));
    const graph = { list: ['moves', 'with', 'its', 'values'] };
    const held = Array.from({ length: 4 }, (_, i) => scheduler.run(tasks.hold, [graph, i % 2 === 0 ? 30_000_000 : 10]));
    const results = await Promise.all(runs);
    results.forEach((sum, i) => {
      equal(sum, i % 2 === 0 ? tasks.spin(20_000_000) : tasks.spin(1000));
    });
    for (const [first, second] of await Promise.all(held)) {
      isTrue(first === second && (first as typeof graph).list.join(' ') === 'moves with its values', 'its graph');
    }
    isTrue(scheduler.stats().migrations > before, 'some have moved');
  },

  async 'a deep task moves'(scheduler) {
    const runs = Array.from({ length: 4 }, (_, i) => scheduler.run(tasks.deepAndLong, [i % 2 === 0 ? 3000 : 1]));
    equal((await Promise.all(runs)).join(), [3000, 1, 3000, 1].join());
  },
};

const ends: Record<string, (start: (options: SchedulerOptions) => Promise<Scheduler>) => Promise<void>> = {
  async 'close finishes what was given'(start) {
    const scheduler = await start({ threads: 2 });
    const work = Array.from({ length: 10 }, () => scheduler.run(tasks.spin, [500_000]));
    await scheduler.close();
    equal((await Promise.all(work)).length, 10);
    await rejects(scheduler.run(tasks.spin, [1]), 'MGR_CLOSED');
  },

  async 'destroy settles every handle'(start) {
    const scheduler = await start({ threads: 2 });
    const work = Array.from({ length: 10 }, () => rejection(scheduler.run(tasks.spin, [1_000_000_000])));
    await scheduler.destroy();
    for (const error of await Promise.all(work)) equal((error as MgrError).code, 'MGR_DESTROYED');
  },

  async 'the ring turns at every safepoint'(start) {
    const scheduler = await start({ threads: 3, quantum: 0 });
    const work = Array.from({ length: 4 }, (_, i) => scheduler.run(tasks.recovers, [2000 + i]));
    const results = await Promise.all(work);
    results.forEach((result, i) => {
      isTrue(result === tasks.recovers(2000 + i), `run ${i}`);
    });
    isTrue(scheduler.stats().yields > 0, 'it has turned');
    await scheduler.close();
  },
};

/** Runs all cases, one after another, most of them with the same scheduler. `options`: for each. */
export async function runSuite(options: SchedulerOptions = {}): Promise<CaseResult[]> {
  const results: CaseResult[] = [];
  const run = async (name: string, body: () => Promise<void>): Promise<void> => {
    const begun = performance.now();
    let error: string | null = null;
    try {
      await inTime(body());
    } catch (thrown) {
      error = thrown instanceof Error ? `${thrown.message}\n${thrown.stack}` : String(thrown);
    }
    results.push({ name, ms: Math.round(performance.now() - begun), error });
  };
  const scheduler = await Scheduler.start({ threads: 2, maxThreads: 3, ...options });
  const ofMode = scheduler.mode === 'shared' ? shared : embedded;
  for (const [name, body] of Object.entries({ ...values, ...language, ...forks, ...control, ...comforts, ...ofMode })) {
    await run(name, () => body(scheduler));
  }
  await scheduler.close();
  for (const [name, body] of Object.entries(ends))
    await run(name, () => body((given) => Scheduler.start({ ...given, ...options })));
  return results;
}

async function inTime(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not over after ${LIMIT_MS} ms`)), LIMIT_MS);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
