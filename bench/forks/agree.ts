/** Whether each program gives with forks what it gives without: a line of JSON for each scheduler, what differs in it. */
import { parseArgs } from 'node:util';
import { Scheduler } from 'mgr-scheduler';
import type { Policy } from './figures.ts';
import { programs, type Size } from './programs/index.ts';

/** Every policy, on two and three threads; `tiny` sizes leave at each safepoint. */
function settingsOf(policies: readonly Policy[]) {
  return policies.flatMap((policy) =>
    [2, 3].flatMap((threads) => [
      { policy, threads, quantum: 5, size: 'small' as Size },
      { policy, threads, quantum: 0.2, size: 'small' as Size },
      { policy, threads, quantum: 0, size: 'tiny' as Size },
    ]),
  );
}

const wanted = new Map<string, string>();

function wantedOf(index: number, size: Size): string {
  const key = `${index} ${size}`;
  const before = wanted.get(key);
  if (before !== undefined) return before;
  const one = programs[index];
  const args = one.args(size);
  const found = JSON.stringify(one.check((one.serial as (...given: unknown[]) => unknown)(...args), args));
  wanted.set(key, found);
  return found;
}

const { values } = parseArgs({ options: { policies: { type: 'string', default: 'hybrid,ring,steal,fifo' } } });
for (const { size, ...options } of settingsOf(values.policies.split(',') as Policy[])) {
  const scheduler = await Scheduler.start(options);
  const differs: string[] = [];
  for (const [index, one] of programs.entries()) {
    const args = one.args(size);
    const result = await scheduler.run(one.task, args);
    const found = JSON.stringify(one.check(result, args));
    if (found !== wantedOf(index, size)) differs.push(`${one.name}: ${found} instead of ${wantedOf(index, size)}`);
  }
  const { pagesInUse } = scheduler.stats();
  await scheduler.close();
  console.log(JSON.stringify({ ...options, size, programs: programs.length, differs, pagesInUse }));
}
