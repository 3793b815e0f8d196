/** What may not be left of programs that have ended: pages, slots, records of forks. */
import { fork, join, type Scheduler, type SchedulerOptions, task } from 'mgr-scheduler';

/** Stopped tasks end a moment after their runs have been given up. */
const STOPPING_MS = 10_000;

const work = task(function work(n: number): number {
  if (n < 2) return n;
  const a = fork(work, n - 1);
  const b = work(n - 2);
  return join(a) + b;
});

/** What is wrong with an idle scheduler; undefined: nothing. */
export async function leavesNothing(scheduler: Scheduler): Promise<string | undefined> {
  const endMs = performance.now() + STOPPING_MS;
  while (scheduler.stats().pagesInUse !== 0) {
    if (performance.now() > endMs) return `${scheduler.stats().pagesInUse} pages are left`;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return undefined;
}

/** Uses a scheduler at the end of its life: all its slots, and forks that others take. */
export async function probe(scheduler: Scheduler, options: SchedulerOptions): Promise<string | undefined> {
  const many = Array.from({ length: scheduler.stats().slots + 3 }, () => scheduler.run(work, [12]));
  for (const value of await Promise.all(many)) if (value !== 144) return `a last run gave ${value}, not 144`;
  if (options.threads === 1 || options.policy === 'fifo') return leavesNothing(scheduler);
  const taken = (): number => scheduler.stats().forks.promoted + scheduler.stats().forks.stolen;
  const before = taken();
  for (let i = 0; taken() === before; i++) {
    if (i === 20) return 'no fork is taken by others any more: their records are lost';
    await scheduler.run(work, [options.quantum === 0 ? 16 : 25]);
  }
  return leavesNothing(scheduler);
}
