/** Runs: begun or cancelled once, and a cancel is seen wherever the task is. */
import { RECORD, recordWord, type Sizes } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { cancelRun } from '../../src/ring/joins.ts';
import { acknowledge, ask, REASON, reasons } from '../../src/ring/poll-word.ts';
import {
  cancelQueued,
  enterRecord,
  isCancelled,
  leaveRecord,
  startRecord,
  submitRecord,
} from '../../src/ring/records.ts';
import { claim, fill, publishReady, STATE, slotState, stateOf, take } from '../../src/ring/slots.ts';
import { assert, type Scenario, scenario, until, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 2, forks: 0, pages: 32 };
const G = { begun: 0, cancelled: 1, stopped: 2, turns: 3 };

function submit(memory: Memory): void {
  memory.words[recordWord(memory.layout, 0) + RECORD.bytes] = 40;
  submitRecord(memory, 0);
}

function begin({ memory, ghost }: World): void {
  if (!startRecord(memory, 0)) return;
  ghost[G.begun]++;
  assert(memory.words[recordWord(memory.layout, 0) + RECORD.bytes] === 40, 'the arguments are not there');
}

/** The task runs until it is cancelled. It leaves once, if another thread has a reason. */
function runUntilCancelled({ memory, ghost }: World, me: number): void {
  if (enterRecord(memory, 0, me)) {
    ghost[G.stopped]++;
    return;
  }
  ghost[G.turns]++;
  if (ghost[G.turns] === 1) {
    leaveRecord(memory, 0);
    publishReady(memory, 0, 1);
    return;
  }
  for (;;) {
    // A poll in a loop; a word that doesn't change is not looked at again here.
    until(() => reasons(memory, me) !== 0);
    acknowledge(memory, me, REASON.cancel);
    if (!isCancelled(memory, 0)) continue;
    ghost[G.stopped]++;
    return;
  }
}

function work(world: World, me: number): void {
  const { memory, ghost } = world;
  while (ghost[G.stopped] === 0) {
    until(() => ghost[G.stopped] === 1 || stateOf(slotState(memory, 0)) === STATE.ready);
    if (ghost[G.stopped] === 1) return;
    if (take(memory, 0, slotState(memory, 0))) runUntilCancelled(world, me);
  }
}

function cancel({ memory }: World): void {
  const { thread } = cancelRun(memory, 0, 2);
  if (thread > 0) ask(memory, thread - 1, REASON.cancel);
}

export const scenarios: Scenario[] = [
  scenario({
    name: 'record, begin or cancel',
    about: 'records',
    what: 'two threads would begin a run that the program cancels',
    sizes,
    setup: submit,
    threads: [
      { name: 'thread 0', run: begin },
      { name: 'thread 1', run: begin },
      {
        name: 'program',
        run: ({ memory, ghost }) => {
          if (cancelQueued(memory, 0)) ghost[G.cancelled]++;
        },
      },
    ],
    check: ({ ghost }) => assert(ghost[G.begun] + ghost[G.cancelled] === 1, 'not one of both'),
  }),
  scenario({
    name: 'record, cancel',
    about: 'records',
    what: 'a task leaves once and then runs until it is told to stop; the program cancels it at any time',
    sizes,
    setup: (memory) => {
      submit(memory);
      startRecord(memory, 0);
      claim(memory, 0, slotState(memory, 0));
      fill(memory, 0, 0);
      publishReady(memory, 0, 0);
    },
    threads: [
      { name: 'thread 0', run: (world) => work(world, 0) },
      { name: 'thread 1', run: (world) => work(world, 1) },
      { name: 'program', run: cancel },
    ],
    check: ({ ghost }) => assert(ghost[G.stopped] === 1, 'the task runs for ever'),
  }),
];
