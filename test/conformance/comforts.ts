/** Cases of the suite: sleeping, waiting for promises, progress, results one by one. */
import type { Scheduler } from 'mgr-scheduler';
import { equal, isTrue, rejection, rejects } from './checks.ts';
import * as tasks from './comfort-tasks.ts';
import { spin } from './tasks.ts';

async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

export const comforts: Record<string, (scheduler: Scheduler) => Promise<void>> = {
  async 'a task that sleeps does not hold its thread'(scheduler) {
    const begun = performance.now();
    const naps = Array.from({ length: 8 }, () => scheduler.run(tasks.naps, [4, 25]));
    equal(await scheduler.run(spin, [1000]), spin(1000), 'what runs meanwhile');
    equal((await Promise.all(naps)).join(), Array(8).fill(4).join());
    const ms = performance.now() - begun;
    isTrue(ms >= 99 && ms < 700, `8 times 4 naps of 25 ms on 2 threads took ${ms} ms`);
  },

  async 'a task wakes while its thread works'(scheduler) {
    const long = Array.from({ length: 2 }, () => scheduler.run(spin, [30_000_000]));
    const begun = performance.now();
    equal(await scheduler.run(tasks.naps, [1, 20]), 1);
    const napMs = performance.now() - begun;
    await Promise.all(long);
    isTrue(napMs < (performance.now() - begun) / 2, `the nap of 20 ms took ${napMs} ms`);
  },

  async 'a task holds on for a promise'(scheduler) {
    equal(await scheduler.run(tasks.holds, [20, 'came']), 'came!');
    equal(await scheduler.run(tasks.holdsFailure, ['went']), 'caught went');
    equal(((await rejection(scheduler.run(tasks.isFailed, ['gone']))) as Error).message, 'gone');
    equal(await scheduler.run(tasks.holdsPlain, [5]), 6);
  },

  async 'a promise settles while its thread works'(scheduler) {
    const long = Array.from({ length: 2 }, () => scheduler.run(spin, [30_000_000]));
    const begun = performance.now();
    equal(await scheduler.run(tasks.holds, [20, 'came']), 'came!');
    const heldMs = performance.now() - begun;
    await Promise.all(long);
    isTrue(heldMs < (performance.now() - begun) / 2, `a promise of 20 ms took ${heldMs} ms`);
  },

  async 'who sleeps or holds on is cancelled at once'(scheduler) {
    for (const task of [tasks.naps, tasks.holds]) {
      const stop = new AbortController();
      const handle = scheduler.run(task as typeof tasks.naps, [1_000_000, 1_000_000], { signal: stop.signal });
      await scheduler.run(tasks.naps, [1, 5]);
      const begun = performance.now();
      stop.abort(new Error('enough'));
      equal(((await rejection(handle)) as Error).message, 'enough');
      isTrue(performance.now() - begun < 500, 'at once');
    }
  },

  async 'forks sleep and tell too'(scheduler) {
    const handle = scheduler.run(tasks.tree, [5]);
    const told = await allOf(handle.progress);
    equal(told.length, 63, 'values');
    equal(await handle, 32);
  },

  async 'progress comes in order, and all of it'(scheduler) {
    const handles = Array.from({ length: 20 }, (_, i) => scheduler.run(tasks.tells, [i, 30]));
    const told = await Promise.all(handles.map((handle) => allOf(handle.progress)));
    told.forEach((values, i) => {
      equal(values.join(), Array.from({ length: 30 }, (_, k) => `${i}:${k}`).join());
    });
    equal((await allOf(handles[0].progress)).join(), '0:29', 'who comes late');
    isTrue(String(await rejection(allOf(scheduler.run(tasks.isFailed, ['x']).progress))).includes('x'), 'an error');
  },

  async 'a task that tells much waits for the program'(scheduler) {
    const handle = scheduler.run(tasks.tells, [0, 5000]);
    equal((await allOf(handle.progress)).length, 5000);
    equal(await handle, 5000);
  },

  async 'buffers go to a task and back without being copied'(scheduler) {
    const long = Array.from({ length: 3 }, () => scheduler.run(spin, [3_000_000]));
    const all = Array.from({ length: 12 }, (_, i) => {
      const bytes = new Uint8Array(200_000).fill(i);
      const handle = scheduler.run(tasks.raised, [bytes], { transfer: [bytes.buffer] });
      isTrue(bytes.length === 0, 'it is gone at once');
      return handle;
    });
    const results = await Promise.all(all);
    results.forEach((bytes, i) => {
      isTrue(bytes.length === 200_000 && bytes[0] === i + 1 && bytes[199_999] === i + 1, `buffer ${i}`);
    });
    await Promise.all(long);
  },

  async 'buffers come with results, as parts of one graph'(scheduler) {
    const results = await Promise.all(Array.from({ length: 20 }, (_, i) => scheduler.run(tasks.ramp, [1000 + i])));
    results.forEach(({ values, same, copy }, i) => {
      isTrue(values.length === 1000 + i && values[999] === 999, `values ${i}`);
      isTrue(values.buffer === same && copy.buffer !== same && copy[2] === 2, `the same buffer ${i}`);
    });
  },

  async 'what cannot be transferred is told'(scheduler) {
    const buffer = new ArrayBuffer(8);
    const give = (transfer: unknown): Promise<unknown> =>
      scheduler.run(tasks.raised, [new Uint8Array(4)], { transfer: transfer as ArrayBuffer[] });
    await rejects(give([buffer, buffer]), 'MGR_OPTION');
    await rejects(give([new Uint8Array(1)]), 'MGR_OPTION');
    await rejects(give(buffer), 'MGR_OPTION');
    const stop = new AbortController();
    const gone = scheduler.run(tasks.naps, [1, 1_000_000], { signal: stop.signal, transfer: [buffer] });
    await scheduler.run(tasks.naps, [1, 5]);
    stop.abort(new Error('enough'));
    equal(((await rejection(gone)) as Error).message, 'enough');
    await rejects(give([buffer]), 'MGR_OPTION');
  },

  async 'results of a map come one by one'(scheduler) {
    const items = [40, 1, 2, 3];
    equal((await allOf(scheduler.map(tasks.lasts, items))).join(), '40,1,2,3');
    equal((await allOf(scheduler.map(tasks.lasts, items, { ordered: false }))).at(-1), 40);
    function* endless(): Generator<number> {
      for (;;) yield 1;
    }
    let count = 0;
    for await (const value of scheduler.map(tasks.lasts, endless())) {
      count += value;
      if (count === 5000) break;
    }
    equal(count, 5000);
    const failing = scheduler.map(tasks.isFailed, ['first']);
    equal(((await rejection(allOf(failing))) as Error).message, 'first');
  },
};
