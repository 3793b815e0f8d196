// The bound of invariant 8 (src/ring/README.md) on real threads: samples of the slots, counted in dispatches, not in time. A wait is counted
// from the first sample that shows a task READY to the last one that does, so it is never counted too long.
import { createRequire, syncBuiltinESMExports } from 'node:module';
import type * as WorkerThreads from 'node:worker_threads';
import { expect, test } from 'vitest';
import { SLOT, STAT, slotWord, threadUnit } from '../../src/memory/layout.ts';
import { attachMemory, type Memory, type MemoryHandle } from '../../src/memory/memory.ts';
import { homeOf, STATE, slotState, stateOf } from '../../src/ring/slots.ts';
import { forks } from './fixtures/forks.mjs';
import { tasks } from './fixtures/tasks.mjs';

const SLOTS = 12;
const THREADS = 2;

/** The package, and the shared memory of the next scheduler that it starts. */
async function spied(): Promise<{ mgr: typeof import('mgr-scheduler'); memory: () => Memory }> {
  const threads = createRequire(import.meta.url)('node:worker_threads') as { Worker: typeof WorkerThreads.Worker };
  let handle: MemoryHandle | undefined;
  threads.Worker = class extends threads.Worker {
    constructor(url: string | URL, options: WorkerThreads.WorkerOptions) {
      super(url, options);
      handle = options.workerData?.start?.memory ?? handle;
    }
  };
  syncBuiltinESMExports();
  const mgr = await import('mgr-scheduler');
  return { mgr, memory: () => attachMemory(handle as MemoryHandle) };
}

/** Looks at all slots again and again. Returns the longest wait in dispatches of one thread, and how many waits were seen. */
function watch(memory: Memory, ms: number): { longest: number; waits: number } {
  const since = new Float64Array(SLOTS * THREADS).fill(-1);
  const version = new Int32Array(SLOTS).fill(-1);
  const dispatches = (thread: number): number => memory.floats[threadUnit(memory.layout, thread) + STAT.dispatches];
  let longest = 0;
  let waits = 0;
  for (const end = performance.now() + ms; performance.now() < end; ) {
    for (let slot = 0; slot < SLOTS; slot++) {
      // Before the slot is looked at: what is counted was over when the task was still READY.
      const now = [dispatches(0), dispatches(1)];
      const isReady = stateOf(slotState(memory, slot)) === STATE.ready && homeOf(memory, slot) === 0;
      const seen = isReady ? memory.words[slotWord(memory.layout, slot) + SLOT.version] : -1;
      if (!isReady || seen !== version[slot]) {
        version[slot] = seen;
        if (isReady) waits++;
        for (let thread = 0; thread < THREADS; thread++) since[slot * THREADS + thread] = dispatches(thread);
        continue;
      }
      for (let thread = 0; thread < THREADS; thread++) {
        longest = Math.max(longest, now[thread] - since[slot * THREADS + thread]);
      }
    }
  }
  return { longest, waits };
}

for (const policy of ['ring', 'hybrid'] as const) {
  test(`${policy}: of many tasks none waits for more than 8 (S + T) dispatches of a thread`, async () => {
    const { mgr, memory } = await spied();
    const ring = await mgr.Scheduler.start({
      threads: THREADS,
      maxThreads: THREADS,
      slots: SLOTS,
      quantum: 0.1,
      policy,
    });
    const stop = new AbortController();
    const { signal } = stop;
    const endless = Array.from({ length: SLOTS - 3 }, () => ring.run(tasks.forever, [], { signal }));
    const others = [
      ring.map(
        tasks.sumLoop,
        Array.from({ length: 2000 }, (_, i) => 20_000 + i),
      ),
      ring.map(forks.fib, new Array(100).fill(20)),
    ];
    await new Promise((resolve) => setTimeout(resolve, 30));
    const { longest, waits } = watch(memory(), 1500);
    stop.abort();
    await Promise.allSettled([...endless]);
    await Promise.all(others);
    await ring.close();
    expect(waits).toBeGreaterThan(100);
    expect(longest).toBeGreaterThan(0);
    expect(longest).toBeLessThanOrEqual(8 * (SLOTS + THREADS));
  });
}
