/**
 * Joining a fork. Slot 0 holds the parent, whose program record is 0; its fork has a record of thread 0's pool. A worker takes the parent
 * when it is READY and runs it on: its outcome seen, or another wait. Nothing may get lost, and the record is given back once.
 */
import * as atomics from '../../src/memory/atomics.ts';
import { arenaUnit, firstForkRecord, RECORD, recordWord, type Sizes } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { type ForkPool, forkPool, giveForkRecord, takeForkRecord } from '../../src/ring/fork-records.ts';
import {
  cancelRun,
  finishFork,
  isDone,
  leaveTakenBack,
  openFork,
  takeBack,
  waitForFork,
  wake,
} from '../../src/ring/joins.ts';
import { enterRecord, isCancelled, leaveRecord, startRecord, submitRecord } from '../../src/ring/records.ts';
import { claim, fill, markDone, publishReady, release, STATE, slotState, stateOf, take } from '../../src/ring/slots.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 2, records: 2, forks: 1, pages: 32 };
/** Bytes of the fork's arguments, so that they are known again. */
const ARGUMENTS = 24;
const OUTCOME = 77;

/** Ghosts: ended parents by their slot, records given back, children run, threads that hold a slot. */
const G = { ended: 0, given: 2, ran: 3, holder: 4, takenBack: 6, waits: 7, second: 9 };

interface Local {
  readonly pools: readonly ForkPool[];
}
type W = World<Local>;

const fork = (memory: Memory): number => firstForkRecord(memory.layout, 0);

/** The task of program record `slot` in `slot`, RUNNING, about to wait for its fork. */
function running(memory: Memory, slot: number): void {
  submitRecord(memory, slot);
  startRecord(memory, slot);
  claim(memory, slot, slotState(memory, slot));
  fill(memory, slot, slot);
  publishReady(memory, slot, 0);
  take(memory, slot, slotState(memory, slot));
}

function setup(memory: Memory): void {
  running(memory, 0);
  openFork(memory, fork(memory));
  startRecord(memory, fork(memory));
}

function fresh(memory: Memory): Local {
  const pools = [forkPool(memory, 0), forkPool(memory, 1), forkPool(memory, 2)];
  // The fork's record is out.
  pools[0].count = 0;
  return { pools };
}

function frame(world: W, slot: number): number {
  return world.memory.floats[arenaUnit(world.memory.layout, slot)];
}

/** The frame counts the dispatches, plainly: who resumes must see what the last one wrote. */
function writeFrame({ memory, ghost }: W, slot: number): void {
  memory.floats[arenaUnit(memory.layout, slot)] = ghost[G.waits + slot] + 1;
  ghost[G.waits + slot]++;
}

function hold({ ghost }: W, slot: number): void {
  assert(ghost[G.holder + slot] === 0, `two threads hold slot ${slot}`);
  ghost[G.holder + slot] = 1;
}

function letGo({ ghost }: W, slot: number): void {
  ghost[G.holder + slot] = 0;
}

/** The parent in a slot that this thread holds: it looks for its fork, and ends or waits. */
function runParent(world: W, slot: number, me: number, stop: () => boolean): void {
  const { memory, ghost, local } = world;
  const record = fork(memory);
  assert(frame(world, slot) === ghost[G.waits + slot], 'a frame of an older dispatch');
  enterRecord(memory, slot, me);
  if (isDone(memory, record)) {
    const outcome = memory.words[recordWord(memory.layout, record) + RECORD.outcome];
    assert(outcome === OUTCOME, `the outcome is ${outcome}`);
    ghost[G.given]++;
    giveForkRecord(memory, local.pools[me], record);
    leaveRecord(memory, slot);
    markDone(memory, slot);
    letGo(world, slot);
    ghost[G.ended + slot]++;
    release(memory, slot);
    return;
  }
  writeFrame(world, slot);
  leaveRecord(memory, slot);
  letGo(world, slot);
  waitForFork(memory, slot, record, stop, 1);
}

/** Once stopped, a parent waits for its forks without looking at its flag: they must end before it does. */
function stopOnce(world: W): () => boolean {
  const { memory, ghost } = world;
  return () => ghost[G.waits] < 2 && isCancelled(memory, 0);
}

/** Takes the parent whenever it is READY, until it has ended. */
function work(world: W, me: number): void {
  const { memory, ghost } = world;
  for (;;) {
    until(() => ghost[G.ended] === 1 || stateOf(slotState(memory, 0)) === STATE.ready);
    if (ghost[G.ended] === 1) return;
    if (!take(memory, 0, slotState(memory, 0))) continue;
    hold(world, 0);
    runParent(world, 0, me, stopOnce(world));
  }
}

function parent(me: number): (world: W) => void {
  return (world) => {
    hold(world, 0);
    runParent(world, 0, me, stopOnce(world));
    work(world, me);
  };
}

function finish(world: W): void {
  const { memory, ghost } = world;
  memory.words[recordWord(memory.layout, fork(memory)) + RECORD.outcome] = OUTCOME;
  ghost[G.ran]++;
  const waits = finishFork(memory, fork(memory));
  if (waits >= 0) wake(memory, waits, 2);
}

const child = { name: 'child', run: finish };
const check = ({ ghost }: W): void => {
  assert(ghost[G.ended] === 1, `the parent has ended ${ghost[G.ended]} times`);
  assert(ghost[G.given] === 1, `the record was given back ${ghost[G.given]} times`);
};

/** Makes the fork one that nobody has begun, in slot 1. */
function promote(memory: Memory): void {
  running(memory, 0);
  memory.words[recordWord(memory.layout, fork(memory)) + RECORD.bytes] = ARGUMENTS;
  openFork(memory, fork(memory));
  claim(memory, 1, slotState(memory, 1));
  fill(memory, 1, fork(memory));
  publishReady(memory, 1, 0);
}

/** One of the two that know a fork that was taken back does no more with it; the second one gives its record back. */
function leaveBack({ memory, ghost, local }: W, me: number): void {
  const record = fork(memory);
  if (!leaveTakenBack(memory, record)) return;
  ghost[G.given]++;
  // Whoever uses the record next.
  memory.words[recordWord(memory.layout, record) + RECORD.extent] = 0;
  giveForkRecord(memory, local.pools[me], record);
}

/** A thread that finds the promoted fork: it runs it, or leaves it if the parent was quicker. */
function find(world: W, me: number): void {
  const { memory } = world;
  if (!take(memory, 1, slotState(memory, 1))) return;
  const record = fork(memory);
  if (startRecord(memory, record)) {
    finish(world);
  } else leaveBack(world, me);
  markDone(memory, 1);
  release(memory, 1);
}

function parentTakesBack(world: W): void {
  const { memory, ghost } = world;
  hold(world, 0);
  if (takeBack(memory, fork(memory))) {
    ghost[G.ran]++;
    ghost[G.takenBack] = 1;
    // The arguments are the parent's now, whoever gives the record back.
    const base = recordWord(memory.layout, fork(memory));
    assert(memory.words[base + RECORD.bytes] === ARGUMENTS, 'the arguments are gone');
    memory.words[base + RECORD.extent] = 0;
    leaveBack(world, 0);
    letGo(world, 0);
    ghost[G.ended]++;
    // It is this thread's to look at READY slots now.
    find(world, 0);
    return;
  }
  runParent(world, 0, 0, () => false);
  work(world, 0);
}

/** Parent 0 began on thread 1. It ends here, and then parent 1 uses the same record for a fork of its own. */
function nextUser(world: W): void {
  const { memory, ghost, local } = world;
  finish(world);
  until(() => ghost[G.ended] === 1 || stateOf(slotState(memory, 0)) === STATE.ready);
  if (ghost[G.ended] === 1 || !take(memory, 0, slotState(memory, 0))) return;
  hold(world, 0);
  runParent(world, 0, 0, () => false);
  if (ghost[G.ended] === 0) return;
  const record = takeForkRecord(memory, local.pools[0]);
  assert(record === fork(memory), 'the record is not there again');
  openFork(memory, record);
  running(memory, 1);
  ghost[G.second] = 1;
  const isBlocked = waitForFork(memory, 1, record, () => false, 3);
  assert(isBlocked || isDone(memory, record), 'a wait has ended though the fork has not');
  const waits = atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.join) - 1;
  // -2: the fork has ended meanwhile.
  assert(waits === 1 || waits === -2, `slot ${waits} is announced in the place of the one that waits`);
}

/** Wakes parent 0 for nothing, and ends the fork of parent 1 if there is one. */
function wakeAndEnd({ memory, ghost }: W): void {
  wake(memory, 0, 5);
  until(() => ghost[G.second] === 1);
  // As a thread that has found the fork: this load is ordered after its opening.
  slotState(memory, 1);
  const waits = finishFork(memory, fork(memory));
  if (waits >= 0) wake(memory, waits, 6);
}

export const scenarios: Scenario[] = [
  scenario<Local>({
    name: 'join',
    about: 'joins',
    what: 'the parent waits while the child ends on another thread',
    sizes,
    setup,
    fresh,
    threads: [{ name: 'parent', run: parent(0) }, child],
    check,
  }),
  scenario<Local>({
    name: 'join, two workers',
    about: 'joins',
    what: 'the parent may be resumed by a third thread; somebody wakes its slot for nothing',
    sizes,
    setup,
    fresh,
    threads: [
      { name: 'parent', run: parent(0) },
      child,
      {
        name: 'waker and worker',
        run: (world) => {
          wake(world.memory, 0, 5);
          work(world, 2);
        },
      },
    ],
    check,
  }),
  scenario<Local>({
    name: 'join, cancel',
    about: 'joins',
    what: 'the program cancels the parent, which must look up at once, though its child goes on until then',
    sizes,
    setup,
    fresh,
    threads: [
      { name: 'parent', run: parent(0) },
      {
        name: 'child',
        run: (world) => {
          // A child that is told to stop only by its parent: it goes on until the parent has looked up.
          until(() => isCancelled(world.memory, 0) && world.ghost[G.waits] >= 2);
          finish(world);
        },
      },
      { name: 'program', run: (world) => void cancelRun(world.memory, 0, 4) },
    ],
    check,
  }),
  scenario<Local>({
    name: 'join, taken back',
    about: 'joins',
    what: 'the parent takes its promoted fork back while another thread begins it',
    sizes,
    setup: promote,
    fresh,
    threads: [
      { name: 'parent', run: parentTakesBack },
      { name: 'finder', run: (world) => find(world, 1) },
    ],
    check: (world) => {
      check(world);
      assert(world.ghost[G.ran] === 1, `the fork ran ${world.ghost[G.ran]} times`);
    },
  }),
  scenario<Local>({
    name: 'join, record used again',
    about: 'joins',
    what: 'a slow waiter while another thread resumes its task, ends it and uses the record again',
    sizes,
    setup,
    fresh,
    threads: [
      {
        name: 'slow parent',
        run: (world) => {
          hold(world, 0);
          runParent(world, 0, 1, () => false);
        },
      },
      { name: 'next user', run: nextUser },
      { name: 'waker', run: wakeAndEnd },
    ],
    // Without a second fork the waker has nothing to end.
    mayStayAsleep: true,
    check: ({ memory, ghost }) => {
      const isReady = stateOf(slotState(memory, 1)) === STATE.ready;
      assert(ghost[G.second] === 0 || isReady, 'the second parent waits for ever');
    },
  }),
];
