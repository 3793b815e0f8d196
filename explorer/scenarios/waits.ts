/**
 * Waiting for a time, and telling the program something. Slot 0 holds the task of program record 0; thread 0 has it first, keeps its time, and wakes it
 * when the time has come. Whoever takes it too early waits for the rest.
 */
import type { Sizes } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { cancelRun, waitForTime, wake } from '../../src/ring/joins.ts';
import { pushNews, takeNews } from '../../src/ring/news.ts';
import { hasItems, initQueue, NOTHING, pop, push } from '../../src/ring/queue.ts';
import { enterRecord, isCancelled, leaveRecord, startRecord, submitRecord } from '../../src/ring/records.ts';
import { claim, fill, publishReady, STATE, slotState, stateOf, take } from '../../src/ring/slots.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 2, forks: 0, pages: 32 };

/** Ghosts: the time has come; the task has ended, or was stopped; who holds the slot; how often it has waited. */
const G = { come: 0, ended: 1, holder: 2, waits: 3, told: 4, seen: 5 };

function running(memory: Memory): void {
  submitRecord(memory, 0);
  startRecord(memory, 0);
  claim(memory, 0, slotState(memory, 0));
  fill(memory, 0, 0);
  publishReady(memory, 0, 0);
  take(memory, 0, slotState(memory, 0));
}

/** The task in the slot that this thread holds: it ends if it is cancelled or has slept enough, else it waits. */
function runTask({ memory, ghost }: World, me: number): void {
  assert(ghost[G.holder] === 0, 'two threads hold the slot');
  ghost[G.holder] = 1;
  const stop = enterRecord(memory, 0, me);
  if (stop || ghost[G.come] === 1) {
    ghost[G.ended]++;
    return;
  }
  ghost[G.waits]++;
  leaveRecord(memory, 0);
  ghost[G.holder] = 0;
  waitForTime(memory, 0, () => isCancelled(memory, 0), 1);
}

/** Takes the task whenever it is READY, until it has ended. One that comes too early wakes it itself when the time has come. */
function work(world: World, me: number): void {
  const { memory, ghost } = world;
  for (;;) {
    until(() => ghost[G.ended] === 1 || stateOf(slotState(memory, 0)) === STATE.ready);
    if (ghost[G.ended] === 1) return;
    if (!take(memory, 0, slotState(memory, 0))) continue;
    runTask(world, me);
    wakeInTime(world);
  }
}

/** As a thread's clock does, for the times that it keeps. */
function wakeInTime({ memory, ghost }: World): void {
  until(() => ghost[G.ended] === 1 || ghost[G.come] === 1);
  wake(memory, 0, 2);
}

function sleeper(world: World): void {
  runTask(world, 0);
  wakeInTime(world);
  work(world, 0);
}

const clock = {
  name: 'clock',
  run: ({ ghost }: World) => {
    // A step, so that it comes at any time from then on.
    until(() => ghost[G.waits] > 0);
    ghost[G.come] = 1;
  },
};
const ended = ({ ghost }: World): void => assert(ghost[G.ended] === 1, `the task has ended ${ghost[G.ended]} times`);

function tell({ memory, ghost }: World, value: number): void {
  assert(pushNews(memory, 0, Uint8Array.of(value)), 'there is room');
  ghost[G.told]++;
}

export const scenarios: Scenario[] = [
  scenario({
    name: 'sleep, two workers',
    about: 'joins',
    what: 'a task sleeps; somebody wakes it too early, and another thread takes it',
    sizes,
    setup: running,
    threads: [
      { name: 'sleeper', run: sleeper },
      {
        name: 'waker and worker',
        run: (world) => {
          wake(world.memory, 0, 3);
          work(world, 1);
        },
      },
      clock,
    ],
    check: ended,
  }),
  scenario({
    name: 'sleep, cancel',
    about: 'joins',
    what: 'the program cancels a task that goes to sleep, whose time never comes',
    sizes,
    setup: running,
    threads: [
      { name: 'sleeper', run: sleeper },
      { name: 'worker', run: (world) => work(world, 1) },
      { name: 'program', run: ({ memory }) => void cancelRun(memory, 0, 4) },
    ],
    check: ended,
  }),
  scenario({
    name: 'news',
    about: 'news',
    what: 'two threads tell something of a run, one of them ends it; the program, which has popped the record, has all',
    sizes,
    setup: (memory) => initQueue(memory, memory.layout.completionByte),
    threads: [
      {
        name: 'teller',
        run: (world) => {
          tell(world, 1);
          until(() => world.ghost[G.told] === 2);
          push(world.memory, world.memory.layout.completionByte, 0);
        },
      },
      { name: 'other teller', run: (world) => tell(world, 2) },
      {
        name: 'program',
        run: ({ memory, ghost }) => {
          for (;;) {
            const record = pop(memory, memory.layout.completionByte);
            for (const { bytes } of takeNews(memory)) {
              assert((ghost[G.seen] & bytes[0]) === 0, `${bytes[0]} came twice`);
              ghost[G.seen] |= bytes[0];
            }
            if (record !== NOTHING) return assert(ghost[G.seen] === 3, `of the news there is only ${ghost[G.seen]}`);
            until(() => hasItems(memory, memory.layout.completionByte));
          }
        },
      },
    ],
  }),
];
