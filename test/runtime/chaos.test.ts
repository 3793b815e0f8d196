// Random schedulers, runs, bursts of tiny ones, forks, aborts, throws, resizes, lost threads and destroys, from a seed: every handle settles, every result that is
// there is the plain function's, and no page of shared memory is left over. MGR_CHAOS_MS and MGR_CHAOS_SEED make it longer.
import { Scheduler } from 'mgr-scheduler';
import { expect, test } from 'vitest';
import { forks } from './fixtures/forks.mjs';
import { tasks } from './fixtures/tasks.mjs';

const LIMIT_MS = Number(process.env.MGR_CHAOS_MS ?? 6000);
let seed = Number(process.env.MGR_CHAOS_SEED ?? Date.now() % 1_000_000);
const FIRST_SEED = seed;

function random(below: number): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * below);
}

const KNOWN_CODES = ['MGR_THREAD_LOST', 'MGR_DESTROYED', 'MGR_OUT_OF_MEMORY', 'MGR_CLOSED'];

function randomOptions() {
  const slots = 1 + random(9);
  return {
    threads: 1 + random(4),
    maxThreads: 5,
    policy: (['hybrid', 'ring', 'steal', 'fifo'] as const)[random(4)],
    slots,
    window: 1 + random(slots),
    quantum: [0, 0, 0.1, 1, 5][random(5)],
    records: [1, 2, 7, 1024][random(4)],
    memory: 4 * 1024 * 1024,
  };
}

/** A run of a random kind, and what it must give. */
function randomRun(ring: Scheduler, scale: number, signal: AbortSignal | undefined): [PromiseLike<unknown>, unknown] {
  const n = random(400) * scale;
  const levels = random(300);
  const bytes = new Uint8Array(random(20_000)).fill(n);
  switch (random(9)) {
    case 7:
      return [ring.run(forks.fib, [scale > 1 ? 15 : 7], { signal }), scale > 1 ? 610 : 13];
    case 8:
      return [ring.run(forks.range, [false, 2, 0, 40], { signal }), forks.range(false, 2, 0, 40)];
    case 0:
      return [ring.run(tasks.sumLoop, [n], { signal }), tasks.sumLoop(n)];
    case 1:
      return [ring.run(tasks.withObjects, [n], { signal }), [true, true, n, Math.min(10, n), 'a rather long string']];
    case 2:
      return [ring.run(tasks.withFunction, [n], { signal }), tasks.withFunction(n)];
    case 3:
      return [ring.run(tasks.throwing, [n, 'number'], { signal }), 'throws'];
    case 4:
      return [ring.run(tasks.deepThenLoop, [levels, n], { signal }), tasks.sumLoop(n) + levels];
    case 5:
      return [ring.run(tasks.echo, [bytes], { signal }), [bytes]];
    default:
      return [ring.run(tasks.fib, [scale > 1 ? 18 : 8], { signal }), scale > 1 ? 2584 : 21];
  }
}

/** Tiny runs that go several to a record, now and then with a long one, a throw, or a fork among them. */
function burst(ring: Scheduler, scale: number): [PromiseLike<unknown>, unknown][] {
  return Array.from({ length: random(120) }, () => {
    const odd = random(40);
    if (odd < 4) return randomRun(ring, scale, undefined);
    return [ring.run(tasks.sumLoop, [odd]), tasks.sumLoop(odd)];
  });
}

async function oneScheduler(): Promise<void> {
  const options = randomOptions();
  const what = `seed ${FIRST_SEED}: ${JSON.stringify(options)}`;
  const ring = await Scheduler.start(options);
  const settled: Promise<void>[] = [];
  const check = async (run: PromiseLike<unknown>, wanted: unknown): Promise<void> => {
    try {
      const value = await run;
      expect(value, what).toEqual(wanted);
    } catch (error) {
      const code = (error as { code?: string } | undefined)?.code;
      if (error === 42 || error === 'stop' || KNOWN_CODES.includes(`${code}`)) return;
      throw error;
    }
  };
  for (let i = 5 + random(60); i > 0; i--) {
    const stop = random(4) === 0 ? new AbortController() : undefined;
    if (stop !== undefined) setTimeout(() => stop.abort('stop'), random(30));
    settled.push(check(...randomRun(ring, options.quantum > 0 ? 30 : 1, stop?.signal)));
    if (random(6) === 0) for (const one of burst(ring, options.quantum > 0 ? 30 : 1)) settled.push(check(...one));
    if (random(12) === 0) await new Promise((resolve) => setTimeout(resolve, random(4)));
    if (random(25) === 0) settled.push(check(ring.resize(1 + random(5)), undefined));
  }
  const saboteur = random(8);
  if (saboteur === 0) settled.push(check(ring.run(tasks.exits, [1]), 'never'));
  if (saboteur === 1) setTimeout(() => void ring.destroy(), random(20));
  await Promise.all(settled);
  await ring.close();
  // A thread that was ended in the middle of something may leave pages; its scheduler's memory goes as a whole.
  if (saboteur > 1) expect(ring.stats().pagesInUse, what).toBe(0);
}

test(`chaos for ${LIMIT_MS} ms from seed ${FIRST_SEED}`, { timeout: LIMIT_MS + 60_000 }, async () => {
  const end = performance.now() + LIMIT_MS;
  while (performance.now() < end) await oneScheduler();
});
