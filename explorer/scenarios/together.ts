/** Several protocols at once, each thread with a whole life: look, take, run, pass on, park. */
import { arenaUnit, firstForkRecord, RECORD, recordWord, type Sizes, SLOT, slotWord } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { type ForkPool, forkPool, giveForkRecord, NO_RECORD, takeForkRecord } from '../../src/ring/fork-records.ts';
import { finishFork, isDone, openFork, takeBack, waitForFork, wake } from '../../src/ring/joins.ts';
import { sleepers, unparkOne } from '../../src/ring/park.ts';
import { initQueue } from '../../src/ring/queue.ts';
import { startRecord, submitRecord } from '../../src/ring/records.ts';
import { claim, fill, markDone, publishReady, release, setHome, slotState, take } from '../../src/ring/slots.ts';
import { assert, type Scenario, scenario, type World } from '../door.ts';
import { announceWork, shutDown, type Work, worker } from './worker.ts';

const sizes: Sizes = { threads: 2, slots: 2, records: 2, forks: 1, pages: 32 };
const OUTCOME = 77;
const G = { holder: 0, turns: 2, ended: 3, ran: 4, given: 5, home: 6 };

interface Local {
  readonly pools: readonly ForkPool[];
}
type W = World<Local>;

const fresh = (memory: Memory): Local => ({ pools: [forkPool(memory, 0), forkPool(memory, 1)] });

function hold({ ghost }: World, slot: number): void {
  assert(ghost[G.holder + slot] === 0, `two threads hold slot ${slot}`);
  ghost[G.holder + slot] = 1;
}

function end(world: World, slot: number): void {
  markDone(world.memory, slot);
  world.ghost[G.holder + slot] = 0;
  release(world.memory, slot);
}

/** A task in slot 0 that anybody may run. */
function ready(memory: Memory): void {
  initQueue(memory, memory.layout.backlogByte);
  submitRecord(memory, 0);
  startRecord(memory, 0);
  claim(memory, 0, slotState(memory, 0));
  fill(memory, 0, 0);
  publishReady(memory, 0, 0);
}

/** The task becomes affine in its first turn, and ends with its third. */
function runAffine(world: World, slot: number, me: number): void {
  const { memory, ghost } = world;
  hold(world, slot);
  const frame = arenaUnit(memory.layout, slot);
  const turns = memory.floats[frame] + 1;
  memory.floats[frame] = turns;
  assert(ghost[G.turns] === turns - 1, 'a frame of an older turn');
  assert(ghost[G.home] === 0 || ghost[G.home] === me + 1, 'an affine task runs away from home');
  ghost[G.turns]++;
  if (turns === 3) {
    end(world, slot);
    ghost[G.ended]++;
    return;
  }
  ghost[G.home] = me + 1;
  setHome(memory, slot, me + 1);
  ghost[G.holder + slot] = 0;
  // Nobody is woken: this thread is awake, and only it may run the task.
  publishReady(memory, slot, 1);
}

const affine: Work = { slots: 1, runSlot: runAffine };

function endChild(world: W, slot: number): void {
  const { memory, ghost } = world;
  memory.words[recordWord(memory.layout, firstForkRecord(memory.layout, 0)) + RECORD.outcome] = OUTCOME;
  ghost[G.ran]++;
  const waits = finishFork(memory, firstForkRecord(memory.layout, 0));
  end(world, slot);
  // After the slot is free: who is woken may want it.
  if (waits >= 0 && wake(memory, waits, 2) && sleepers(memory) > 0) unparkOne(memory, 0);
}

function endParent(world: W): void {
  end(world, 0);
  world.ghost[G.ended]++;
  shutDown(world.memory);
}

function giveBack({ memory, ghost, local }: W, record: number, me: number): void {
  ghost[G.given]++;
  giveForkRecord(memory, local.pools[me], record);
}

/** The child, or the parent in its first turn (it promotes and waits) or a later one. */
function runFamily(world: World, slot: number, me: number): void {
  const { memory, ghost, local } = world as W;
  hold(world, slot);
  const record = memory.words[slotWord(memory.layout, slot) + SLOT.record];
  if (slot === 1) {
    if (startRecord(memory, record)) endChild(world as W, slot);
    else {
      end(world, slot);
      giveBack(world as W, record, me);
    }
    return;
  }
  let fork = memory.words[slotWord(memory.layout, slot) + SLOT.waits] - 1;
  if (fork < 0) {
    fork = takeForkRecord(memory, local.pools[me]);
    if (fork === NO_RECORD) throw new Error('no fork record');
    promote(memory, fork, me);
    memory.words[slotWord(memory.layout, slot) + SLOT.waits] = fork + 1;
    if (takeBack(memory, fork)) {
      ghost[G.ran]++;
      ghost[G.given] += 10;
      endParent(world as W);
      return;
    }
  }
  if (isDone(memory, fork)) {
    assert(memory.words[recordWord(memory.layout, fork) + RECORD.outcome] === OUTCOME, 'no outcome');
    giveBack(world as W, fork, me);
    endParent(world as W);
    return;
  }
  ghost[G.holder + slot] = 0;
  if (!waitForFork(memory, slot, fork, () => false, 1) && sleepers(memory) > 0) unparkOne(memory, me + 1);
}

function promote(memory: Memory, fork: number, me: number): void {
  openFork(memory, fork);
  const seen = slotState(memory, 1);
  if (!claim(memory, 1, seen)) throw new Error('slot 1 is not EMPTY');
  fill(memory, 1, fork);
  publishReady(memory, 1, 1);
  announceWork(memory, (me + 1) % 2);
}

const family: Work = { slots: 2, runSlot: runFamily };

/** As {@link family}, but the fork is never taken back: the parent waits. */
function onlyThread0Begins(memory: Memory): void {
  ready(memory);
  take(memory, 0, slotState(memory, 0));
}

export const scenarios: Scenario[] = [
  scenario({
    name: 'affine task',
    about: 'slots',
    what: 'a task becomes affine to who runs it first; both threads look for it, and park',
    sizes,
    setup: ready,
    threads: [
      { name: 'thread 0', run: (world) => worker(world, affine, 0) },
      { name: 'thread 1', run: (world) => worker(world, affine, 1) },
    ],
    mayStayAsleep: true,
    check: ({ ghost }) => assert(ghost[G.ended] === 1, `the task has had ${ghost[G.turns]} turns of 3`),
  }),
  scenario<Local>({
    name: 'promote and join',
    about: 'joins',
    what: 'a parent promotes its fork into an EMPTY slot, takes it back or waits; two threads look, run and park',
    sizes,
    setup: onlyThread0Begins,
    fresh,
    threads: [
      {
        name: 'thread 0',
        run: (world) => {
          runFamily(world, 0, 0);
          worker(world, family, 0);
        },
      },
      { name: 'thread 1', run: (world) => worker(world, family, 1) },
    ],
    check: ({ ghost }) => {
      assert(ghost[G.ended] === 1, `the parent has ended ${ghost[G.ended]} times`);
      assert(ghost[G.ran] === 1, `the fork ran ${ghost[G.ran]} times`);
    },
  }),
];
