/** What the real library costs: a task from the backlog to its end, a leave and resume, a hand-over from thread to thread. */
import { Scheduler } from 'mgr-scheduler';
import type { three as Three } from '../../bench/leave/three.ts';
import { buildKernel, buildScript } from '../../bench/lib/build.ts';
import { spin, stamp } from './tasks.ts';
import { low } from './words.ts';

/** Steps of `spin` that take a microsecond on a thread of the scheduler. */
export async function stepsAMicrosecond(scheduler: Scheduler): Promise<number> {
  const steps = 20_000_000;
  await scheduler.run(spin, [steps]);
  const times: number[] = [];
  for (let round = 0; round < 7; round++) {
    const start = performance.now();
    await scheduler.run(spin, [steps]);
    times.push(performance.now() - start);
  }
  return steps / (1000 * low(times));
}

/** With a signal, a task does not share its record with other small ones. */
function aRecordOfItsOwn(scheduler: Scheduler, times: Float64Array, at: number): PromiseLike<number> {
  return scheduler.run(stamp, [times, at], { signal: new AbortController().signal });
}

/** One task that does nothing, from the end of the one before it to its own end, where the backlog is full. */
export async function measureTasks(): Promise<number> {
  const scheduler = await Scheduler.start({ threads: 1, policy: 'fifo', records: 4096 });
  const times = new Float64Array(new SharedArrayBuffer(8 * 4000));
  const gaps: number[] = [];
  for (let round = 0; round < 5; round++) {
    // Keeps the thread busy while the others are given.
    const first = scheduler.run(spin, [60_000_000]);
    const given = Array.from({ length: 3000 }, (_, i) => aRecordOfItsOwn(scheduler, times, i));
    await Promise.all([first, ...given]);
    for (let i = 1; i < 3000; i++) gaps.push((times[i] - times[i - 1]) * 1000);
  }
  await scheduler.close();
  return low(gaps);
}

async function perLeave(three: typeof Three, threads: number, tasks: number, calls: number): Promise<number> {
  const scheduler = await Scheduler.start({ threads, quantum: 0, slots: 16 });
  const figures: number[] = [];
  for (let round = 0; round < 6; round++) {
    const before = scheduler.stats();
    const start = performance.now();
    await Promise.all(Array.from({ length: tasks }, () => scheduler.run(three, [calls])));
    const ms = performance.now() - start;
    const after = scheduler.stats();
    figures.push((1000 * ms * threads) / (after.yields - before.yields));
  }
  await scheduler.close();
  return low(figures.slice(1));
}

/**
 * A leave with the dispatch that follows: on one thread, and with two threads that change tasks at each leave (seven tasks, so that
 * hardly anybody has to wait for another one).
 */
export async function measureLeaves(): Promise<{ sameThreadUs: number; otherThreadUs: number }> {
  buildScript('loops/recorder.ts');
  const module: { three: typeof Three } = await import(buildKernel('leave/three.ts', 1).compiled);
  return {
    sameThreadUs: await perLeave(module.three, 1, 1, 60_000),
    otherThreadUs: await perLeave(module.three, 2, 7, 8_000),
  };
}
