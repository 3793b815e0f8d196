/** The deque of one owner (thread 0) and its thieves: each record is taken once, and what the owner wrote to it is seen. */
import { firstForkRecord, RECORD, recordWord, type Sizes, THREAD, threadWord } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { NONE, ownDeque, popBottom, pushBottom, RETRY, stealTop } from '../../src/ring/deque.ts';
import { assert, type Scenario, scenario, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 1, forks: 2, pages: 32 };

/** As if so many records had gone through it. */
function beginAt(position: number): (memory: Memory) => void {
  return (memory) => {
    const base = threadWord(memory.layout, 0);
    memory.words[base + THREAD.dequeTop] = position;
    memory.words[base + THREAD.dequeBottom] = position;
  };
}

function push(memory: Memory, which: number): void {
  const record = firstForkRecord(memory.layout, 0) + which;
  // Plain, as the arguments of a fork are.
  memory.words[recordWord(memory.layout, record) + RECORD.bytes] = 40 + which;
  pushBottom(ownDeque(memory, 0), record);
}

function got(world: World, record: number): void {
  const { memory, ghost } = world;
  const which = record - firstForkRecord(memory.layout, 0);
  ghost[which]++;
  assert(ghost[which] === 1, `record ${which} was taken ${ghost[which]} times`);
  const bytes = memory.words[recordWord(memory.layout, record) + RECORD.bytes];
  assert(bytes === 40 + which, `record ${which} holds ${bytes}`);
}

function popAll(world: World): void {
  for (;;) {
    const record = popBottom(ownDeque(world.memory, 0));
    if (record === NONE) return;
    got(world, record);
  }
}

function owner(world: World): void {
  push(world.memory, 0);
  push(world.memory, 1);
  popAll(world);
}

/** The second record goes in after the first was popped or stolen. */
function ownerInTurns(world: World): void {
  push(world.memory, 0);
  popAll(world);
  push(world.memory, 1);
  popAll(world);
}

function thief(world: World): void {
  const record = stealTop(world.memory, 0);
  if (record !== NONE && record !== RETRY) got(world, record);
}

function greedyThief(world: World): void {
  for (;;) {
    const record = stealTop(world.memory, 0);
    if (record === NONE) return;
    if (record !== RETRY) got(world, record);
  }
}

function check({ ghost }: World): void {
  assert(ghost[0] === 1 && ghost[1] === 1, `records were taken ${ghost[0]} and ${ghost[1]} times`);
}

function one(name: string, what: string, position: number, run: (world: World) => void, thieves: number): Scenario {
  const steal = thieves === 1 ? greedyThief : thief;
  const all = [
    { name: 'owner', run },
    { name: 'thief', run: steal },
    { name: 'second thief', run: steal },
  ];
  const threads = all.slice(0, thieves + 1);
  return scenario({ name, about: 'deque', what, sizes, threads, setup: beginAt(position), check });
}

export const scenarios: Scenario[] = [
  one('deque', 'the owner pushes two and pops, one thief steals what it gets', 0, owner, 1),
  one('deque, two thieves', 'the owner pushes two and pops, two thieves steal one each', 0, owner, 2),
  one('deque, last one', 'the owner pushes and pops one at a time, two thieves', 0, ownerInTurns, 2),
  one('deque, wrap at 2^31', 'both ends pass 2^31 - 1', 2 ** 31 - 1, owner, 2),
  one('deque, wrap at 2^32', 'both ends pass -1', -1, owner, 2),
];
