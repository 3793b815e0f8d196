/** The bounded queue: each value comes out once, in order for each producer, and with what its producer wrote. */
import { QUEUE, queueCellsWord, RECORD, recordWord, type Sizes } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { hasItems, initQueue, NOTHING, pop, push } from '../../src/ring/queue.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';

const sizesFor = (records: number): Sizes => ({ threads: 1, slots: 1, records, forks: 0, pages: 32 });

/** As if so many values had gone through it. */
function beginAt(position: number): (memory: Memory) => void {
  return (memory) => {
    const at = memory.layout.backlogByte;
    initQueue(memory, at);
    memory.words[(at >> 2) + QUEUE.tail] = position;
    memory.words[(at >> 2) + QUEUE.head] = position;
    const { queueCells } = memory.layout;
    for (let i = 0; i < queueCells; i++) {
      const cell = (position + i) & (queueCells - 1);
      memory.words[queueCellsWord(at) + cell * 2] = (position + i) | 0;
    }
  };
}

function put(memory: Memory, record: number): void {
  // Plain, as the arguments of a run are.
  memory.words[recordWord(memory.layout, record) + RECORD.bytes] = 40 + record;
  assert(push(memory, memory.layout.backlogByte, record), `no room for record ${record}`);
}

function got(world: World, record: number): void {
  const { memory, ghost } = world;
  ghost[record]++;
  assert(ghost[record] === 1, `record ${record} came out ${ghost[record]} times`);
  const bytes = memory.words[recordWord(memory.layout, record) + RECORD.bytes];
  assert(bytes === 40 + record, `record ${record} holds ${bytes}`);
}

function take(world: World): number {
  const record = pop(world.memory, world.memory.layout.backlogByte);
  if (record !== NOTHING) got(world, record);
  return record;
}

/** Takes until `count` have come out in all, waiting where there is nothing. */
function takeAll(world: World, count: number): void {
  const { memory, ghost } = world;
  let last = -1;
  for (;;) {
    until(() => ghost[0] + ghost[1] + ghost[2] === count || hasItems(memory, memory.layout.backlogByte));
    if (ghost[0] + ghost[1] + ghost[2] === count) return;
    const record = take(world);
    if (record === NOTHING) continue;
    // Records 0 and 1 are pushed by one thread, in this order.
    assert(!(record === 0 && last === 1), 'a later one came out first');
    last = record;
  }
}

const producers = [
  {
    name: 'producer',
    run: ({ memory }: World): void => {
      put(memory, 0);
      put(memory, 1);
    },
  },
  { name: 'second producer', run: ({ memory }: World): void => put(memory, 2) },
];

function all(count: number): (world: World) => void {
  return ({ ghost }) => {
    for (let i = 0; i < count; i++) assert(ghost[i] === 1, `record ${i} came out ${ghost[i]} times`);
  };
}

function wrap(name: string, position: number): Scenario {
  const threads = [...producers, { name: 'consumer', run: (world: World): void => takeAll(world, 3) }];
  const what = 'two producers, one consumer, two cells used twice';
  return scenario({ name, about: 'queue', what, sizes: sizesFor(4), threads, setup: beginAt(position), check: all(3) });
}

/** Each takes a record and gives it back, over and over: the queue has a cell for each record, so there is always room. */
function goRound({ memory, ghost }: World, me: number, times: number): void {
  const at = memory.layout.backlogByte;
  for (let i = 0; i < times; i++) {
    const record = pop(memory, at);
    if (record === NOTHING) continue;
    ghost[record]++;
    assert(ghost[record] === 1, `two threads have record ${record}`);
    memory.words[recordWord(memory.layout, record) + RECORD.bytes] = me;
    ghost[record]--;
    assert(push(memory, at, record), `no room for record ${record}, though it is in no queue`);
  }
}

/** Values that are no records: there may be more of them than cells. */
function tryPush({ memory, ghost }: World, values: readonly number[]): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (push(memory, memory.layout.backlogByte, value)) ghost[value + 4]++;
  }
}

function popSome({ memory, ghost }: World): boolean {
  const value = pop(memory, memory.layout.backlogByte);
  if (value === NOTHING) return false;
  ghost[value]++;
  assert(ghost[value] === 1, `value ${value} came out ${ghost[value]} times`);
  return true;
}

export const scenarios: Scenario[] = [
  wrap('queue', 0),
  wrap('queue, wrap at 2^31', 2 ** 31 - 2),
  wrap('queue, wrap at 2^32', -2),
  scenario({
    name: 'queue, two consumers',
    about: 'queue',
    what: 'one producer, two consumers',
    sizes: sizesFor(2),
    setup: beginAt(-1),
    threads: [
      producers[0],
      { name: 'consumer', run: (world) => takeAll(world, 2) },
      { name: 'second consumer', run: (world) => takeAll(world, 2) },
    ],
    check: all(2),
  }),
  scenario({
    name: 'queue, full',
    about: 'queue',
    what: 'as many records as cells; two threads pop and push them again',
    sizes: sizesFor(2),
    setup: (memory) => {
      beginAt(2 ** 31 - 1)(memory);
      push(memory, memory.layout.backlogByte, 0);
      push(memory, memory.layout.backlogByte, 1);
    },
    threads: [
      { name: 'slow', run: (world) => goRound(world, 1, 1) },
      { name: 'quick', run: (world) => goRound(world, 2, 2) },
    ],
  }),
  scenario({
    name: 'queue, more than it holds',
    about: 'queue',
    what: 'three values for two cells: what a push says no to never comes out, all else does',
    sizes: sizesFor(2),
    setup: beginAt(-2),
    threads: [
      { name: 'producer', run: (world) => tryPush(world, [0, 1]) },
      { name: 'second producer', run: (world) => tryPush(world, [2]) },
      { name: 'consumer', run: (world) => void popSome(world) },
    ],
    check: (world) => {
      const { memory, ghost } = world;
      for (let i = 0; i < 3; i++) popSome(world);
      for (let value = 0; value < 3; value++) assert(ghost[value] === ghost[value + 4], `value ${value} got lost`);
      assert(!hasItems(memory, memory.layout.backlogByte), 'something is left');
    },
  }),
];
