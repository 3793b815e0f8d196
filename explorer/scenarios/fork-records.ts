/** The pool of fork records of thread 0: a record is out once, whoever gives it back. */
import { firstForkRecord, RECORD, recordWord, type Sizes, THREAD, threadWord } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { type ForkPool, forkPool, giveForkRecord, NO_RECORD, takeForkRecord } from '../../src/ring/fork-records.ts';
import { assert, type Scenario, scenario, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 1, forks: 2, pages: 32 };

interface Local {
  readonly pool: ForkPool;
}
type W = World<Local>;

/** Ghosts: 1 + the thread that has a record. */
function use({ memory, ghost }: W, record: number, me: number): void {
  const which = record - firstForkRecord(memory.layout, 0);
  assert(which >= 0 && which < 2, `there is no record ${record}`);
  assert(ghost[which] === 0 || ghost[which] === me + 1, `two threads have record ${which}`);
  ghost[which] = me + 1;
  memory.words[recordWord(memory.layout, record) + RECORD.bytes] = me;
}

function give(world: W, which: number, me: number): void {
  const { memory, ghost } = world;
  const record = firstForkRecord(memory.layout, 0) + which;
  memory.words[recordWord(memory.layout, record) + RECORD.outcome] = me;
  ghost[which] = 0;
  giveForkRecord(memory, me === 0 ? world.local.pool : undefined, record);
}

/** Both records are out, at the threads 1 and 2. The owner takes what comes back and gives one back itself. */
function owner(world: W, rounds: number): void {
  const { memory, local } = world;
  for (let i = 0; i < rounds; i++) {
    const record = takeForkRecord(memory, local.pool);
    if (record === NO_RECORD) continue;
    use(world, record, 0);
    if (i % 2 === 0) give(world, record - firstForkRecord(memory.layout, 0), 0);
  }
}

function fresh(memory: Memory): Local {
  const pool = forkPool(memory, 0);
  pool.count = 0;
  return { pool };
}

/** In the end the owner can have all that are not out. */
function check(world: W): void {
  const { memory, local, ghost } = world;
  let out = 0;
  for (let which = 0; which < 2; which++) if (ghost[which] === 1) out++;
  assert(local.pool.count + listed(memory) + out === 2, 'a record has got lost, or is there twice');
}

function listed(memory: Memory): number {
  const words = memory.words;
  let count = 0;
  let next = words[firstReturned(memory)];
  while (next !== 0 && count < 5) {
    count++;
    next = words[recordWord(memory.layout, next - 1) + RECORD.link];
  }
  return count;
}

function firstReturned(memory: Memory): number {
  return threadWord(memory.layout, 0) + THREAD.returned;
}

export const scenarios: Scenario[] = [
  scenario<Local>({
    name: 'fork records',
    about: 'fork-records',
    what: 'two threads give a record back each, the owner takes three times',
    sizes,
    fresh,
    threads: [
      { name: 'owner', run: (world) => owner(world, 3) },
      { name: 'thread 1', run: (world) => give(world, 0, 1) },
      { name: 'thread 2', run: (world) => give(world, 1, 2) },
    ],
    check,
  }),
  scenario<Local>({
    name: 'fork records, again',
    about: 'fork-records',
    what: 'one thread gives two back, the owner takes four times',
    sizes,
    fresh,
    threads: [
      { name: 'owner', run: (world) => owner(world, 4) },
      {
        name: 'thread 1',
        run: (world) => {
          give(world, 0, 1);
          give(world, 1, 1);
        },
      },
    ],
    check,
  }),
];
