/** Slots: one holder at a time, who sees all that the last one wrote; affine tasks stay at home; names are of one task. */
import { arenaUnit, type Sizes } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import {
  claim,
  fill,
  generationOf,
  homeOf,
  lastOf,
  markDone,
  publishReady,
  readyAt,
  release,
  STATE,
  slotState,
  stateOf,
  take,
} from '../../src/ring/slots.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 4, forks: 0, pages: 32 };

/** Ghosts: who holds the slot, turns that tasks have had, tasks that have ended, the generation of each task. */
const GHOST = { holder: 0, turns: 1, ended: 2, generations: 3 };

function hold({ ghost }: World, me: number): void {
  assert(ghost[GHOST.holder] === 0, `thread ${me - 1} and thread ${ghost[GHOST.holder] - 1} hold the slot`);
  ghost[GHOST.holder] = me;
}

/** A turn of a task that counts in its frame how many turns it has had: plain, as frames are. */
function turnOf({ memory, ghost }: World, me: number): number {
  const frame = arenaUnit(memory.layout, 0);
  const turns = memory.floats[frame] + 1;
  memory.floats[frame] = turns;
  ghost[GHOST.turns]++;
  assert(ghost[GHOST.holder] === me, 'somebody else came in');
  return turns;
}

function leave({ memory, ghost }: World): void {
  ghost[GHOST.holder] = 0;
  publishReady(memory, 0, 1);
}

function end({ memory, ghost }: World): void {
  markDone(memory, 0);
  ghost[GHOST.holder] = 0;
  ghost[GHOST.ended]++;
  release(memory, 0);
}

/** Claims the slot for a record, if it is free. */
function admit(world: World, me: number, record: number): boolean {
  const { memory, ghost } = world;
  if (!claim(memory, 0, slotState(memory, 0))) return false;
  hold(world, me);
  fill(memory, 0, record);
  memory.floats[arenaUnit(memory.layout, 0)] = 0;
  const generation = generationOf(slotState(memory, 0));
  ghost[GHOST.generations + record] = generation + 1;
  leave(world);
  return true;
}

/** Takes the slot if it is READY; a task ends with its second turn. */
function dispatch(world: World, me: number): boolean {
  const { memory } = world;
  const seen = slotState(memory, 0);
  if (stateOf(seen) !== STATE.ready) return false;
  // The hints that a policy chooses by. The slot may be another task's by now.
  if (homeOf(memory, 0) !== 0 || lastOf(memory, 0) < 0 || readyAt(memory, 0) < 0) return false;
  if (!take(memory, 0, seen)) return false;
  hold(world, me);
  if (turnOf(world, me) < 2) leave(world);
  else end(world);
  return true;
}

function handOver(record: number): (world: World) => void {
  return (world) => {
    admit(world, record + 1, record);
    dispatch(world, record + 1);
    dispatch(world, record + 1);
  };
}

const isReady = (memory: Memory): boolean => stateOf(slotState(memory, 0)) === STATE.ready;

/** A name (slot, generation) means one task: each that was in the slot had a generation of its own. */
function namesDiffer({ ghost }: World): void {
  const [first, second] = [ghost[GHOST.generations], ghost[GHOST.generations + 1]];
  assert(first === 0 || second === 0 || first !== second, 'two tasks in one slot have the same generation');
}

export const scenarios: Scenario[] = [
  scenario({
    name: 'slot',
    about: 'slots',
    what: 'two threads each claim the slot for a task of two turns, and run what is READY',
    sizes,
    threads: [
      { name: 'thread 0', run: handOver(0) },
      { name: 'thread 1', run: handOver(1) },
    ],
    check: namesDiffer,
  }),
  scenario({
    name: 'slot, three threads',
    about: 'slots',
    what: 'one thread admits a task of two turns, two others run it',
    sizes,
    threads: [
      { name: 'thread 0', run: (world) => void admit(world, 1, 0) },
      {
        name: 'thread 1',
        run: (world) => {
          until(() => isReady(world.memory) || world.ghost[GHOST.ended] === 1);
          dispatch(world, 2);
        },
      },
      {
        name: 'thread 2',
        run: (world) => {
          until(() => isReady(world.memory) || world.ghost[GHOST.ended] === 1);
          dispatch(world, 3);
        },
      },
    ],
  }),
  scenario({
    name: 'slot, used again',
    about: 'slots',
    what: 'one thread runs a task to its end and admits the next one, while another looks at the first',
    sizes,
    threads: [
      {
        name: 'thread 0',
        run: (world) => {
          handOver(0)(world);
          if (world.ghost[GHOST.ended] === 1) admit(world, 1, 1);
        },
      },
      {
        name: 'thread 1',
        run: (world) => {
          until(() => isReady(world.memory) || world.ghost[GHOST.ended] === 1);
          dispatch(world, 2);
        },
      },
    ],
    check: namesDiffer,
  }),
];
