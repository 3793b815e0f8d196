/** What one leave-and-resume of three frames with ten numbers costs: on the same thread, and from thread to thread. */
import { Scheduler } from 'mgr-scheduler';
import { buildKernel, buildScript } from '../lib/build.ts';
import { saveJson, setting } from '../lib/results.ts';
import { median } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import type { three as Three } from './three.ts';

interface Leaving {
  threads: number;
  /** Nanoseconds a leave, with all that belongs to it: poll, spill, dispatch, resume. */
  nanoseconds: number;
  leaves: number;
  migrations: number;
  bytesALeave: number;
}

/** Milliseconds of the fastest way: the same calls on the same scheduler, without a leave. */
async function withoutLeaving(
  three: typeof Three,
  calls: number,
  rounds: number,
): Promise<{ ms: number; answer: number }> {
  const scheduler = await Scheduler.start({ threads: 1, quantum: 10_000 });
  const times: number[] = [];
  let answer = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    answer = await scheduler.run(three, [calls]);
    times.push(performance.now() - start);
  }
  await scheduler.close();
  return { ms: median(times), answer };
}

async function leaving(
  three: typeof Three,
  threads: number,
  calls: number,
  rounds: number,
  plainMs: number,
  answer: number,
): Promise<Leaving> {
  const scheduler = await Scheduler.start({ threads, quantum: 0 });
  const figures: Leaving[] = [];
  await scheduler.run(three, [calls]);
  for (let round = 0; round < rounds; round++) {
    const before = scheduler.stats();
    const start = performance.now();
    const got = await scheduler.run(three, [calls]);
    const ms = performance.now() - start;
    const after = scheduler.stats();
    if (got !== answer) throw new Error(`three(${calls}) gave ${got}, not ${answer}.`);
    const leaves = after.yields - before.yields;
    figures.push({
      threads,
      nanoseconds: (1e6 * (ms - plainMs)) / leaves,
      leaves,
      migrations: after.migrations - before.migrations,
      bytesALeave: (after.bytesSpilled - before.bytesSpilled) / leaves,
    });
  }
  await scheduler.close();
  const middle = median(figures.map(({ nanoseconds }) => nanoseconds));
  return figures.reduce((a, b) => (Math.abs(b.nanoseconds - middle) < Math.abs(a.nanoseconds - middle) ? b : a));
}

export async function runLeave({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const rounds = quick ? 3 : 9;
  const calls = quick ? 16_000 : 160_000;
  // Compiled so that each round of a loop is a safepoint: with the compiler's own strips a loop of one round has none.
  buildScript('loops/recorder.ts');
  const module: { three: typeof Three } = await import(buildKernel('leave/three.ts', 1).compiled);
  const { three } = module;
  const fewer = calls >> 3;
  const { ms, answer } = await withoutLeaving(three, calls, rounds);
  const short = await withoutLeaving(three, fewer, rounds);
  const same = await leaving(three, 1, calls, rounds, ms, answer);
  const other = await leaving(three, 2, fewer, rounds, short.ms, short.answer);

  console.log(`\n${paint('bold', 'One leave-and-resume, three frames with ten numbers')}\n`);
  const rows = [same, other].map((one) => [
    one.threads === 1 ? 'on the same thread' : 'handed to the other thread',
    `${(one.nanoseconds / 1000).toFixed(2)} us`,
    String(one.leaves),
    String(one.migrations),
    `${one.bytesALeave.toFixed(0)} B`,
  ]);
  console.log(table(['', 'each', 'leaves', 'migrations', 'spilled'], rows));
  if (save)
    console.log(`\nSaved: ${saveJson('leave.json', { setting: setting(), sameThread: same, otherThread: other })}`);
}
