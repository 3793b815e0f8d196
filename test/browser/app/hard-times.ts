/** A page with all kinds of work under way; the test does things to it, and asks what became of them. */
import { Scheduler } from 'mgr-scheduler';
import * as comforts from '../../conformance/comfort-tasks.ts';
import { countPrimes, spin } from '../../conformance/tasks.ts';

const page = globalThis as unknown as {
  document: { title: string };
  location: { search: string };
  begin?: () => void;
  outcomes?: () => unknown;
  idle?: () => Promise<void>;
};
const shared = page.location.search === '?never' ? 'never' : 'auto';
const scheduler = await Scheduler.start({ threads: 8, shared });
const settled: Record<string, unknown> = {};

function note(name: string, work: Promise<unknown>): void {
  settled[name] = 'open';
  work.then(
    (value) => {
      settled[name] = value;
    },
    (error) => {
      settled[name] = String(error);
    },
  );
}

/** About half a second of work of each kind. */
page.begin = () => {
  note('primes', Promise.all(Array.from({ length: 12 }, () => scheduler.run(countPrimes, [0, 150_000]))));
  note('naps', Promise.all(Array.from({ length: 12 }, () => scheduler.run(comforts.naps, [5, 100]))));
  note('held', scheduler.run(comforts.holds, [400, 'came']));
  note('map', scheduler.map(comforts.lasts, [30, 1, 2, 3, 300]));
  note('told', lastOf(scheduler.run(comforts.tells, [1, 300]).progress));
  const stop = new AbortController();
  note('stopped', scheduler.run(spin, [1e12], { signal: stop.signal }));
  setTimeout(() => stop.abort('stopped'), 300);
};
page.outcomes = () => settled;
/** Work has been done, and what is left waits: for a time, and for a promise that never settles. */
page.idle = async () => {
  await Promise.all(Array.from({ length: 16 }, () => scheduler.run(countPrimes, [0, 20_000])));
  scheduler.run(comforts.naps, [1, 1e9]);
  scheduler.run(comforts.holds, [1e9, 'never']);
};
page.document.title = 'done';

async function lastOf(values: AsyncIterable<unknown>): Promise<unknown> {
  let last: unknown;
  for await (const value of values) last = value;
  return last;
}
