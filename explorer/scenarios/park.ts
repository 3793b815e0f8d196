/** Sleep and wake-up: if there is work and a sleeper, somebody awake will find it or pass it on. */
import { HEADER, RECORD, recordWord, type Sizes, THREAD, threadWord } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { announceProgramWait, sleepProgram, wakeProgram } from '../../src/ring/park.ts';
import { initQueue, NOTHING, pop, push } from '../../src/ring/queue.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';
import { announceWork, shutDown, type Work, worker } from './worker.ts';

const sizes: Sizes = { threads: 2, slots: 1, records: 2, forks: 0, pages: 32 };
/** Tasks that have begun, tasks that have ended. */
const G = { begun: 0, ended: 1 };

function setup(memory: Memory): void {
  initQueue(memory, memory.layout.backlogByte);
  initQueue(memory, memory.layout.completionByte);
}

function submit(memory: Memory, record: number, from: number): void {
  memory.words[recordWord(memory.layout, record) + RECORD.bytes] = 40 + record;
  push(memory, memory.layout.backlogByte, record);
  announceWork(memory, from);
}

function runRecord({ memory, ghost }: World, record: number): void {
  assert(memory.words[recordWord(memory.layout, record) + RECORD.bytes] === 40 + record, 'the arguments are not there');
  ghost[G.begun]++;
  ghost[G.ended]++;
}

/** Both tasks must run at once: each ends when both have begun. */
function runTogether({ ghost }: World): void {
  ghost[G.begun]++;
  until(() => ghost[G.begun] === 2);
  ghost[G.ended]++;
}

const alone: Work = { slots: 0, runRecord };
const together: Work = { slots: 0, runRecord: runTogether };

/** All work is done, and the books are right: those that are parked are counted, and nobody else. */
function allDone(tasks: number): (world: World) => void {
  return ({ memory, ghost }) => {
    assert(ghost[G.ended] === tasks, `${ghost[G.ended]} of ${tasks} tasks have ended`);
    let parked = 0;
    for (let t = 0; t < 2; t++) parked += memory.words[threadWord(memory.layout, t) + THREAD.parked];
    const counted = memory.words[HEADER.sleepers];
    assert(counted === parked, `${parked} are parked, ${counted} are counted`);
  };
}

async function program(world: World): Promise<void> {
  const { memory } = world;
  let done = 0;
  const drain = (): boolean => {
    const before = done;
    while (pop(memory, memory.layout.completionByte) !== NOTHING) done++;
    return done > before;
  };
  while (done < 2) {
    if (drain()) continue;
    const ticket = announceProgramWait(memory);
    if (drain()) continue;
    const promise = sleepProgram(memory, ticket);
    if (promise) await promise;
  }
}

function complete(record: number): (world: World) => void {
  return ({ memory }) => {
    push(memory, memory.layout.completionByte, record);
    wakeProgram(memory);
  };
}

export const scenarios: Scenario[] = [
  scenario({
    name: 'park',
    about: 'park',
    what: 'one thread runs two tasks that the program gives one after the other',
    sizes,
    setup,
    threads: [
      { name: 'thread 0', run: (world) => worker(world, alone, 0) },
      {
        name: 'program',
        run: ({ memory }) => {
          submit(memory, 0, 0);
          submit(memory, 1, 0);
        },
      },
    ],
    mayStayAsleep: true,
    check: allDone(2),
  }),
  scenario({
    name: 'park, two sleepers',
    about: 'park',
    what: 'two tasks that need each other, two threads; a wake-up may meet a thread on its way to sleep',
    sizes,
    setup,
    threads: [
      { name: 'thread 0', run: (world) => worker(world, together, 0) },
      { name: 'thread 1', run: (world) => worker(world, together, 1) },
      {
        name: 'program',
        run: ({ memory }) => {
          submit(memory, 0, 0);
          submit(memory, 1, 0);
        },
      },
    ],
    mayStayAsleep: true,
    check: allDone(2),
  }),
  scenario({
    name: 'park, by the clock',
    about: 'park',
    what: 'a sleep with a limit ends by the clock while the program wakes it',
    sizes,
    setup,
    timeouts: 2,
    threads: [
      { name: 'thread 0', run: (world) => worker(world, alone, 0, 10) },
      { name: 'program', run: ({ memory }) => submit(memory, 0, 0) },
    ],
    mayStayAsleep: true,
    check: allDone(1),
  }),
  scenario({
    name: 'park, shutdown',
    about: 'park',
    what: 'the program ends two threads, wherever they are',
    sizes,
    setup,
    threads: [
      { name: 'thread 0', run: (world) => worker(world, alone, 0) },
      { name: 'thread 1', run: (world) => worker(world, alone, 1) },
      { name: 'program', run: ({ memory }) => shutDown(memory) },
    ],
  }),
  scenario({
    name: 'park, program',
    about: 'park',
    what: 'two threads complete a run each, the program sleeps in between',
    sizes,
    setup,
    threads: [
      { name: 'thread 0', run: complete(0) },
      { name: 'thread 1', run: complete(1) },
      { name: 'program', run: program },
    ],
  }),
];
