/** More threads and operations than can be explored whole: random schedules only. */
import { firstForkRecord, RECORD, recordWord, type Sizes, THREAD, threadWord } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { NONE, type OwnDeque, ownDeque, popBottom, pushBottom, RETRY, stealTop } from '../../src/ring/deque.ts';
import { type ForkPool, forkPool, giveForkRecord, NO_RECORD, takeForkRecord } from '../../src/ring/fork-records.ts';
import { initQueue, NOTHING, pop, push } from '../../src/ring/queue.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';
import { announceWork, type Work, worker } from './worker.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 4, forks: 4, pages: 32 };
const ROUNDS = 12;

interface Local {
  readonly pools: readonly ForkPool[];
  readonly deque: OwnDeque;
}

/** As many records as there are go through the deque and the pool again and again, thieves give theirs back. */
function owner({ memory, ghost, local }: World<Local>): void {
  for (let round = 0; round < ROUNDS; round++) {
    const record = takeForkRecord(memory, local.pools[0]);
    if (record !== NO_RECORD) {
      memory.words[recordWord(memory.layout, record) + RECORD.bytes] = round;
      pushBottom(local.deque, record);
    }
    if (round % 3 !== 0) continue;
    const mine = popBottom(local.deque);
    if (mine !== NONE) use(memory, ghost, local.pools[0], mine);
  }
}

function use(memory: Memory, ghost: Int32Array, pool: ForkPool, record: number): void {
  const which = record - firstForkRecord(memory.layout, 0);
  ghost[which]++;
  assert(ghost[which] === 1, `two threads have record ${which}`);
  memory.words[recordWord(memory.layout, record) + RECORD.outcome] = which;
  ghost[which]--;
  giveForkRecord(memory, pool, record);
}

function thief(me: number): (world: World<Local>) => void {
  return ({ memory, ghost, local }) => {
    for (let tries = 0; tries < ROUNDS; tries++) {
      const record = stealTop(memory, 0);
      if (record !== NONE && record !== RETRY) use(memory, ghost, local.pools[me], record);
    }
  };
}

/** Four threads pass the same records round. */
function goRound(me: number): (world: World) => void {
  return ({ memory, ghost }) => {
    for (let i = 0; i < ROUNDS; i++) {
      const record = pop(memory, memory.layout.completionByte);
      if (record === NOTHING) continue;
      ghost[record]++;
      assert(ghost[record] === 1, `two threads have record ${record}`);
      memory.words[recordWord(memory.layout, record) + RECORD.bytes] = me;
      ghost[record]--;
      assert(push(memory, memory.layout.completionByte, record), `no room for record ${record}`);
    }
  };
}

/** Tasks 0 and 1 need each other, and so do 2 and 3. */
const pairs: Work = {
  slots: 0,
  runRecord: ({ ghost }, record) => {
    const first = record & ~1;
    ghost[8 + first]++;
    until(() => ghost[8 + first] === 2);
    ghost[0]++;
  },
};

export const scenarios: Scenario[] = [
  scenario<Local>({
    name: 'many: deque and pool',
    about: 'deque',
    what: 'an owner and three thieves, four records, both ends pass 2^31',
    sizes: { ...sizes, threads: 4 },
    setup: (memory) => {
      memory.words[threadWord(memory.layout, 0) + THREAD.dequeTop] = 2 ** 31 - 4;
      memory.words[threadWord(memory.layout, 0) + THREAD.dequeBottom] = 2 ** 31 - 4;
    },
    fresh: (memory) => ({
      pools: [forkPool(memory, 0), forkPool(memory, 1), forkPool(memory, 2), forkPool(memory, 3)],
      deque: ownDeque(memory, 0),
    }),
    threads: [
      { name: 'owner', run: owner },
      { name: 'thief 1', run: thief(1) },
      { name: 'thief 2', run: thief(2) },
      { name: 'thief 3', run: thief(3) },
    ],
    onlyRandom: true,
  }),
  scenario({
    name: 'many: queue',
    about: 'queue',
    what: 'four threads pop and push four records in four cells',
    sizes: { ...sizes, forks: 0 },
    setup: (memory) => {
      initQueue(memory, memory.layout.completionByte);
      for (let record = 0; record < 4; record++) push(memory, memory.layout.completionByte, record);
    },
    threads: [
      { name: 'thread 0', run: goRound(0) },
      { name: 'thread 1', run: goRound(1) },
      { name: 'thread 2', run: goRound(2) },
      { name: 'thread 3', run: goRound(3) },
    ],
    onlyRandom: true,
  }),
  scenario({
    name: 'many: park',
    about: 'park',
    what: 'three threads, four tasks in pairs that need each other, sleeps that end by the clock',
    sizes: { ...sizes, forks: 0 },
    setup: (memory) => initQueue(memory, memory.layout.backlogByte),
    timeouts: 3,
    threads: [
      { name: 'thread 0', run: (world) => worker(world, pairs, 0, 10) },
      { name: 'thread 1', run: (world) => worker(world, pairs, 1, 10) },
      { name: 'thread 2', run: (world) => worker(world, pairs, 2, 10) },
      {
        name: 'program',
        run: ({ memory }) => {
          for (let record = 0; record < 4; record++) {
            push(memory, memory.layout.backlogByte, record);
            announceWork(memory, record % 3);
          }
        },
      },
    ],
    mayStayAsleep: true,
    check: ({ ghost }) => assert(ghost[0] === 4, `${ghost[0]} of 4 tasks have ended`),
    onlyRandom: true,
  }),
];
