/**
 * Bugs to be found: each changes the source in one place, as somebody might, and names the scenario that must fail then. If the text
 * isn't there once, loading fails: a bug can't rot away unseen.
 */
import type { Mutation } from './modules.ts';

export interface SeededBug {
  readonly name: string;
  readonly scenario: string;
  readonly mutations: readonly Mutation[];
}

const SLOTS = 'src/ring/slots.ts';
const QUEUE = 'src/ring/queue.ts';
const RECORDS = 'src/ring/records.ts';
const PARK = 'src/ring/park.ts';
const DEQUE = 'src/ring/deque.ts';
const FORK_RECORDS = 'src/ring/fork-records.ts';
const JOINS = 'src/ring/joins.ts';
const NEWS = 'src/ring/news.ts';
const PAGES = 'src/memory/pages.ts';
/** What the thread does around the protocols: the explorer's short form of it. */
const WORKER = 'explorer/scenarios/worker.ts';

function bug(name: string, scenario: string, file: string, find: string, replace: string): SeededBug {
  return { name, scenario, mutations: [{ file, find, replace }] };
}

const slots: SeededBug[] = [
  bug(
    'a claim does not advance the generation',
    'slot',
    SLOTS,
    'withState(seen + GENERATION_ONE, STATE.claimed)',
    'withState(seen, STATE.claimed)',
  ),
  bug(
    'READY before the slot is filled',
    'slot, three threads',
    SLOTS,
    'GENERATION_ONE, STATE.claimed)',
    'GENERATION_ONE, STATE.ready)',
  ),
  bug(
    'the home of a new task is written plainly',
    'slot, used again',
    SLOTS,
    'atomics.store(words, base + SLOT.home, 0);',
    'words[base + SLOT.home] = 0;',
  ),
  bug(
    'READY by a plain store',
    'slot, three threads',
    SLOTS,
    'atomics.store(words, base + SLOT.state, withState(word, STATE.ready));',
    'words[base + SLOT.state] = withState(word, STATE.ready);',
  ),
  bug(
    'a take without a comparison',
    'slot, three threads',
    SLOTS,
    'return atomics.compareAndSwap(memory.words, word, seen, withState(seen, STATE.running));',
    'atomics.store(memory.words, word, withState(seen, STATE.running)); return true;',
  ),
  bug(
    'home is not looked at again after the take',
    'affine task',
    WORKER,
    'if (home === 0 || home === me + 1) return slot;',
    'return slot;',
  ),
  bug('a task given back does not wake its home', 'affine task', WORKER, 'unpark(memory, home - 1);', ''),
];

const queue: SeededBug[] = [
  bug(
    'the sequence number before the value',
    'queue',
    QUEUE,
    'atomics.store(words, cell + 1, value);',
    'atomics.store(words, cell, (position + 1) | 0); atomics.store(words, cell + 1, value);',
  ),
  bug(
    'positions compared without the wrap',
    'queue, wrap at 2^31',
    QUEUE,
    'const lag = (atomics.load(words, cell) - (position + 1)) | 0;',
    'const lag = atomics.load(words, cell) - (position + 1);',
  ),
  bug(
    'the value after the position is taken',
    'queue, full',
    QUEUE,
    'if (atomics.compareAndSwap(words, headWord, position, (position + 1) | 0)) return value;',
    'if (atomics.compareAndSwap(words, headWord, position, (position + 1) | 0)) return atomics.load(words, cell + 1);',
  ),
  bug(
    'a push does not look at the head',
    'queue, more than it holds',
    QUEUE,
    'if (((position - atomics.load(words, headWord)) | 0) >= queueCells) return false;',
    '',
  ),
  bug(
    'a pop takes its position without a comparison',
    'queue, two consumers',
    QUEUE,
    'if (atomics.compareAndSwap(words, headWord, position, (position + 1) | 0)) return value;',
    'atomics.store(words, headWord, (position + 1) | 0); return value;',
  ),
];

const records: SeededBug[] = [
  bug(
    'a run is begun without a comparison',
    'record, begin or cancel',
    RECORDS,
    'return atomics.compareAndSwap(memory.words, word, RECORD_STATE.queued, RECORD_STATE.started);',
    'atomics.store(memory.words, word, RECORD_STATE.started); return true;',
  ),
  bug(
    'the cancel flag after the thread is read',
    'record, cancel',
    JOINS,
    `  atomics.or(words, base + RECORD.flags, FLAG_CANCEL);
  const thread = atomics.load(words, base + RECORD.thread);`,
    `  const thread = atomics.load(words, base + RECORD.thread);
  atomics.or(words, base + RECORD.flags, FLAG_CANCEL);`,
  ),
  bug(
    'the flag is looked at before the thread is written',
    'record, cancel',
    RECORDS,
    `  atomics.store(memory.words, recordWord(memory.layout, record) + RECORD.thread, thread + 1);
  return isCancelled(memory, record);`,
    `  const cancelled = isCancelled(memory, record);
  atomics.store(memory.words, recordWord(memory.layout, record) + RECORD.thread, thread + 1);
  return cancelled;`,
  ),
];

const park: SeededBug[] = [
  bug(
    'no second look before the sleep',
    'park',
    WORKER,
    'if (!(stopping(memory) || somethingToDo(memory, slots, me))) {',
    '{',
  ),
  bug(
    'a waker does not take the sleeper off the count',
    'park',
    PARK,
    `  atomics.add(words, HEADER.sleepers, -1);
  atomics.add(words, base + THREAD.park, 1);`,
    '  atomics.add(words, base + THREAD.park, 1);',
  ),
  bug(
    'a retraction counts though the thread was claimed',
    'park',
    PARK,
    'if (atomics.compareAndSwap(memory.words, base + THREAD.parked, 1, 0)) atomics.add(memory.words, HEADER.sleepers, -1);',
    'atomics.store(memory.words, base + THREAD.parked, 0); atomics.add(memory.words, HEADER.sleepers, -1);',
  ),
  bug('no notify', 'park', PARK, 'atomics.notify(words, base + THREAD.park, 1);', ''),
  bug(
    'the ticket is read when the thread goes to sleep',
    'park',
    PARK,
    'atomics.wait(memory.words, threadWord(memory.layout, thread) + THREAD.park, ticket, timeoutMs);',
    `const now = atomics.load(memory.words, threadWord(memory.layout, thread) + THREAD.park);
  atomics.wait(memory.words, threadWord(memory.layout, thread) + THREAD.park, now, timeoutMs);`,
  ),
  bug('a sleeper is not counted', 'park', PARK, 'atomics.add(memory.words, HEADER.sleepers, 1);', ''),
  bug(
    'a wake-up is not passed on',
    'park, two sleepers',
    WORKER,
    'if (sleepers(memory) > 0 && workForAnyone(memory, slots)) unparkOne(memory, (me + 1) % memory.layout.threads);',
    '',
  ),
  bug(
    'the program does not look again after it said that it waits',
    'park, program',
    'explorer/scenarios/park.ts',
    '    if (drain()) continue;\n    const promise',
    '    const promise',
  ),
  bug(
    'a completion is announced before it is pushed',
    'park, program',
    'explorer/scenarios/park.ts',
    '    push(memory, memory.layout.completionByte, record);\n    wakeProgram(memory);',
    '    wakeProgram(memory);\n    push(memory, memory.layout.completionByte, record);',
  ),
];

const pages: SeededBug[] = [
  bug(
    'the page map by load and store',
    'pages',
    PAGES,
    'if (atomics.compareAndSwap(words, mapWord + index, taken, taken | (runMask(pageCount) << bit))) {',
    'atomics.store(words, mapWord + index, taken | (runMask(pageCount) << bit)); {',
  ),
  bug(
    'pages given back by load and store',
    'pages',
    PAGES,
    'atomics.and(memory.words, word, ~(runMask(pageCount) << (page & 31)));',
    'atomics.store(memory.words, word, atomics.load(memory.words, word) & ~(runMask(pageCount) << (page & 31)));',
  ),
];

const deque: SeededBug[] = [
  bug(
    '`bottom < top` instead of their difference',
    'deque, wrap at 2^31',
    DEQUE,
    'const left = (bottom - top) | 0;',
    'const left = bottom < top ? -1 : bottom - top;',
  ),
  bug(
    'no swap for the last one',
    'deque',
    DEQUE,
    'const won = atomics.compareAndSwap(words, topWord, top, (top + 1) | 0);',
    'atomics.store(words, topWord, (top + 1) | 0); const won = true;',
  ),
  bug(
    'bottom before the cell',
    'deque',
    DEQUE,
    'atomics.store(words, cellsWord + (bottom & mask), record);',
    'atomics.store(words, bottomWord, (bottom + 1) | 0); atomics.store(words, cellsWord + (bottom & mask), record);',
  ),
  bug(
    'top is read before the cell is claimed',
    'deque, two thieves',
    DEQUE,
    `  atomics.store(words, bottomWord, bottom);
  const top = atomics.load(words, topWord);
  const left`,
    `  const top = atomics.load(words, topWord);
  atomics.store(words, bottomWord, bottom);
  const left`,
  ),
  bug(
    'a thief takes without a comparison',
    'deque, two thieves',
    DEQUE,
    'return atomics.compareAndSwap(words, base + THREAD.dequeTop, top, (top + 1) | 0) ? record : RETRY;',
    'atomics.store(words, base + THREAD.dequeTop, (top + 1) | 0); return record;',
  ),
];

const forkRecords: SeededBug[] = [
  bug(
    'the link after the swap',
    'fork records',
    FORK_RECORDS,
    `    words[link] = first;
    if (atomics.compareAndSwap(words, head, first, record + 1)) return;`,
    `    if (!atomics.compareAndSwap(words, head, first, record + 1)) continue;
    words[link] = first;
    return;`,
  ),
  bug(
    'the list is read but not emptied',
    'fork records, again',
    FORK_RECORDS,
    'let next = atomics.exchange(words, threadWord(memory.layout, pool.thread) + THREAD.returned, 0);',
    'let next = atomics.load(words, threadWord(memory.layout, pool.thread) + THREAD.returned);',
  ),
];

const joins: SeededBug[] = [
  bug(
    'a waiter does not look again after BLOCKED',
    'join',
    JOINS,
    'if (!isDone(memory, record) && !cancelled()) return true;',
    'if (!cancelled()) return true;',
  ),
  bug(
    'a waiter does not look for a cancel after BLOCKED',
    'join, cancel',
    JOINS,
    'if (!isDone(memory, record) && !cancelled()) return true;',
    'if (!isDone(memory, record)) return true;',
  ),
  bug(
    'a waiter announces itself after BLOCKED',
    'join, record used again',
    JOINS,
    '  atomics.compareAndSwap(memory.words, word, 0, slot + 1);\n  block(memory, slot);',
    '  block(memory, slot);\n  atomics.compareAndSwap(memory.words, word, 0, slot + 1);',
  ),
  bug(
    'the end of a fork by load and store',
    'join',
    JOINS,
    'return atomics.exchange(memory.words, recordWord(memory.layout, record) + RECORD.join, DONE) - 1;',
    `const waits = atomics.load(memory.words, recordWord(memory.layout, record) + RECORD.join);
  atomics.store(memory.words, recordWord(memory.layout, record) + RECORD.join, DONE);
  return waits - 1;`,
  ),
  bug(
    'DONE before the outcome',
    'join',
    'explorer/scenarios/joins.ts',
    `  memory.words[recordWord(memory.layout, fork(memory)) + RECORD.outcome] = OUTCOME;
  ghost[G.ran]++;
  const waits = finishFork(memory, fork(memory));`,
    `  ghost[G.ran]++;
  const waits = finishFork(memory, fork(memory));
  memory.words[recordWord(memory.layout, fork(memory)) + RECORD.outcome] = OUTCOME;`,
  ),
  bug(
    'a fork is taken back without a comparison',
    'join, taken back',
    JOINS,
    'return atomics.compareAndSwap(memory.words, word, RECORD_STATE.queued, RECORD_STATE.takenBack);',
    'atomics.store(memory.words, word, RECORD_STATE.takenBack); return true;',
  ),
  bug(
    'a fork that was taken back is left by load and store',
    'join, taken back',
    JOINS,
    'return atomics.exchange(memory.words, word, LEFT) === LEFT;',
    'const left = atomics.load(memory.words, word) === LEFT; atomics.store(memory.words, word, LEFT); return left;',
  ),
  bug(
    'the arguments are read after the record is left',
    'join, taken back',
    'explorer/scenarios/joins.ts',
    `    memory.words[base + RECORD.extent] = 0;
    leaveBack(world, 0);`,
    `    leaveBack(world, 0);
    memory.words[base + RECORD.extent] = 0;`,
  ),
  bug(
    'a wake-up without a comparison',
    'join, two workers',
    SLOTS,
    'return atomics.compareAndSwap(memory.words, base + SLOT.state, seen, withState(seen, STATE.ready));',
    'atomics.store(memory.words, base + SLOT.state, withState(seen, STATE.ready)); return true;',
  ),
  {
    name: 'a wake-up does not look at the state',
    scenario: 'join, two workers',
    mutations: [
      {
        file: JOINS,
        find: 'return stateOf(slotState(memory, slot)) === STATE.blocked && unblock(memory, slot, epoch);',
        replace: 'return unblock(memory, slot, epoch);',
      },
      { file: SLOTS, find: 'if (stateOf(seen) !== STATE.blocked) return false;', replace: '' },
    ],
  },
  bug(
    'a cancel sets the flag after it has tried to wake',
    'join, cancel',
    JOINS,
    `  atomics.or(words, base + RECORD.flags, FLAG_CANCEL);
  const thread = atomics.load(words, base + RECORD.thread);
  const slot = atomics.load(words, base + RECORD.slot) - 1;
  return { thread, woken: slot >= 0 && wake(memory, slot, epoch) ? slot : -1 };`,
    `  const thread = atomics.load(words, base + RECORD.thread);
  const slot = atomics.load(words, base + RECORD.slot) - 1;
  const woken = slot >= 0 && wake(memory, slot, epoch) ? slot : -1;
  atomics.or(words, base + RECORD.flags, FLAG_CANCEL);
  return { thread, woken };`,
  ),
];

const waits: SeededBug[] = [
  bug(
    'a task that goes to sleep does not look for a cancel after BLOCKED',
    'sleep, cancel',
    JOINS,
    '  if (cancelled()) unblock(memory, slot, epoch);\n}',
    '}',
  ),
  bug(
    'a sleeping task that is woken too early goes on',
    'sleep, two workers',
    'explorer/scenarios/waits.ts',
    'if (stop || ghost[G.come] === 1) {',
    "if (stop || ghost[G.come] === 1 || ghost[G.waits] > 0) {\n    assert(stop || ghost[G.come] === 1, 'too early');",
  ),
  bug(
    'news are pushed without a comparison',
    'news',
    NEWS,
    'if (atomics.compareAndSwap(memory.words, HEADER.news, first, address)) return true;',
    'atomics.store(memory.words, HEADER.news, address);\n    return true;',
  ),
  bug(
    'news are taken by load and store',
    'news',
    NEWS,
    'let address = atomics.exchange(memory.words, HEADER.news, 0);',
    'let address = atomics.load(memory.words, HEADER.news);\n  atomics.store(memory.words, HEADER.news, 0);',
  ),
];

export const BUGS: readonly SeededBug[] = [
  ...slots,
  ...queue,
  ...records,
  ...park,
  ...pages,
  ...deque,
  ...forkRecords,
  ...joins,
  ...waits,
];
