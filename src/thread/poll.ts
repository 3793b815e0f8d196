/**
 * The poll: the one check that a running task makes. It costs one look at the clock and one at the thread's poll word;
 * everything else is looked at only when the quantum is over.
 *
 * There are two budgets. Loops take units from element 0, by what the compiler takes a strip of them to cost; entries of
 * recursive functions take 1 each from element 1, so that entries are counted exactly and the stack's depth is bounded.
 * Who has used its budget up polls. Refills adapt so that polls come every 20 to 50 us.
 */

import { FORKS } from '../policy/policy.ts';
import { acknowledge, REASON, reasons } from '../ring/poll-word.ts';
import { isCancelled, rootOf } from '../ring/records.ts';
import { setCurrentRun } from './current-run.ts';
import { checkDepth, leastEntries, stackEntries } from './depth.ts';
import { memory, policy, quantumMs, thread } from './here.ts';
import { BASE, beginAtomic, endAtomic, isAtomic, latent, SP } from './latent.ts';
import { promoteIfHungry, wantsForks } from './promote.ts';
import { offerIfSleeping } from './publish.ts';
import { othersWait } from './search.ts';

/** Units that loops have left until their next poll, and entries of recursive functions. Of this thread alone. */
export const budget = new Int32Array(64);
const LOOPS = 0;
const ENTRIES = 1;

/** Why a task leaves. */
export const WHY = { none: 0, quantum: 1, cancel: 2, depth: 3, shutdown: 4, wait: 5, forks: 6 } as const;

const POLL_SOON_MS = 0.02;
const POLL_LATE_MS = 0.05;
/** What a gap that is too long is brought back to at once. */
const POLL_AIM_MS = 0.035;
const SCAN_EVERY_MS = 0.2;
/** A leave to be able to fork comes again after so many times what the last one took: at most 6 % of the time. */
const FORK_LEAVE_PAUSE = 16;
const FIRST_REFILL = 64;
/** Well above what one strip is charged (emit-loops.ts), and far from an overflow. */
const MAX_REFILL = 1 << 26;

const LAST_POLL = 0;
const QUANTUM_END = 1;
const LAST_SCAN = 2;
const LEFT_TO_FORK = 3;
const NEXT_TO_FORK = 4;
const ALARM = 5;
/** Times in ms. In an array because a module's number variable would be boxed at each write. */
const clock = new Float64Array(6);

/** Units between two polls of loops, and entries between two polls of entries. */
const refills = new Int32Array(2);
let record = -1;
let entriesSinceEmpty = 0;
let why: number = WHY.none;
/** What the task waits for, where it leaves for that: a fork's record, or one of WAIT (waits.ts). */
let awaited = -1;

clock[ALARM] = Number.POSITIVE_INFINITY;
resetRefills();

function resetRefills(): void {
  budget[LOOPS] = refills[LOOPS] = FIRST_REFILL;
  budget[ENTRIES] = refills[ENTRIES] = FIRST_REFILL;
}

/** A task gets the thread: its quantum begins. */
export function beginTurn(recordIndex: number, now: number): void {
  record = recordIndex;
  setCurrentRun(rootOf(memory, recordIndex));
  why = WHY.none;
  clock[LAST_POLL] = now;
  clock[QUANTUM_END] = now + quantumMs;
  clock[LAST_SCAN] = now;
  resetRefills();
  stackIsEmpty();
}

/** The task that runs has another record from now on. */
export function changeRecord(recordIndex: number): void {
  record = recordIndex;
  onPoll = undefined;
}

/** True while a task has the thread. */
export function runsTask(): boolean {
  return record >= 0;
}

/** Called at each poll with the time of now, while the current task is a job among others: they should not wait for it. */
let onPoll: ((now: number) => void) | undefined;

export function setOnPoll(look: ((now: number) => void) | undefined): void {
  onPoll = look;
}

let onAlarm = (): void => {};
let needsTurns = (): boolean => false;

/** Says how to find out whether the thread's event loop has to turn though nobody else wants the thread. */
export function setNeedsTurns(ask: () => boolean): void {
  needsTurns = ask;
}

/** Calls `ring` at the first poll from `at` on, in ms of this thread's clock. */
export function setAlarm(at: number, ring: () => void): void {
  clock[ALARM] = at;
  onAlarm = ring;
}

/** The thread has no task: polls of module code never leave. */
export function endTurn(): void {
  record = -1;
  onPoll = undefined;
  resetRefills();
}

/** A frame is about to be entered from an empty stack. */
export function stackIsEmpty(): void {
  entriesSinceEmpty = 0;
  why = WHY.none;
  if (quantumMs > 0) {
    budget[LOOPS] = refills[LOOPS];
    budget[ENTRIES] = refills[ENTRIES];
  } else {
    budget[LOOPS] = budget[ENTRIES] = 0;
  }
}

/** When the last poll looked at the clock, in ms: for a task that left, the end of its turn. */
export function lastPollMs(): number {
  return clock[LAST_POLL];
}

/** Why the current task is leaving. */
export function leaveReason(): number {
  return why;
}

/** Called by a loop of compiled code when its budget is used up. True: leave now (spill, return LEAVE). */
export function poll(): boolean {
  adapt(LOOPS, MAX_REFILL);
  return mustLeave();
}

/** Called at the entry of a recursive function when that budget is used up. True: leave now. @throws RangeError MGR_TOO_DEEP */
export function pollEntry(): boolean {
  const entered = refills[ENTRIES] - budget[ENTRIES];
  adapt(ENTRIES, leastEntries >> 2);
  const canLeave = record >= 0 && !isAtomic();
  // Thrown at the entry, as by a full stack: where the call stands.
  if (canLeave) checkDepth(entered);
  if (mustLeave()) return true;
  if (!canLeave) return false;
  entriesSinceEmpty += entered;
  return entriesSinceEmpty > stackEntries && leave(WHY.depth);
}

/** As {@link poll}, in the serial form of a function that forks (docs/decisions/0010-serial-forms.md). */
export function pollSerial(): boolean {
  return poll() || mustFork();
}

/** As {@link pollEntry}, in the serial form of a function that forks. */
export function pollEntrySerial(): boolean {
  return pollEntry() || mustFork();
}

/** True if somebody wants a fork and none is left: the serial frames are to be written down, and resumed as frames that fork. */
function mustFork(): boolean {
  if (record < 0 || latent[BASE] < latent[SP] || policy.forks !== FORKS.promoted || isAtomic()) return false;
  if (clock[LAST_POLL] < clock[NEXT_TO_FORK] || !wantsForks()) return false;
  clock[LEFT_TO_FORK] = performance.now();
  return leave(WHY.forks);
}

/** The frames that were serial are written down. */
export function leftToFork(): void {
  const now = performance.now();
  clock[NEXT_TO_FORK] = now + FORK_LEAVE_PAUSE * (now - clock[LEFT_TO_FORK]);
}

/** Refills a budget; twice as much where the poll came too soon, less where it came late. */
function adapt(kind: number, most: number): void {
  const now = performance.now();
  const gap = now - clock[LAST_POLL];
  clock[LAST_POLL] = now;
  if (gap < POLL_SOON_MS) refills[kind] = Math.min(most, refills[kind] * 2);
  else if (gap > POLL_LATE_MS) refills[kind] = Math.max(1, Math.floor((refills[kind] * POLL_AIM_MS) / gap));
  budget[kind] = refills[kind];
}

function mustLeave(): boolean {
  if (record < 0) return false;
  if (onPoll !== undefined) onPoll(clock[LAST_POLL]);
  if (clock[LAST_POLL] >= clock[ALARM]) onAlarm();
  offerForks();
  if (isAtomic()) return false;
  if (quantumMs === 0) return leaveAlways();
  const asked = reasons(memory, thread);
  if (asked !== 0 && attend(asked)) return true;
  const now = clock[LAST_POLL];
  if (now < clock[QUANTUM_END] || now - clock[LAST_SCAN] < SCAN_EVERY_MS) return false;
  clock[LAST_SCAN] = now;
  return (othersWait() || needsTurns()) && leave(WHY.quantum);
}

/** Somebody else may want forks of this task. */
function offerForks(): void {
  if (policy.forks === FORKS.promoted) promoteIfHungry();
  else if (policy.forks === FORKS.published) offerIfSleeping();
}

/** The task has to wait, for a fork's record or one of WAIT (waits.ts): it leaves. */
export function leaveToWait(what: number): void {
  why = WHY.wait;
  awaited = what;
}

/** What the task waits for. */
export function waitedFor(): number {
  return awaited;
}

function leave(reason: number): boolean {
  why = reason;
  return true;
}

/** Quantum 0: every safepoint is one where the task leaves. */
function leaveAlways(): boolean {
  const asked = reasons(memory, thread);
  if (asked === 0 || !attend(asked)) why = WHY.quantum;
  return true;
}

/** Looks at what the thread was asked for. True: leave. */
function attend(asked: number): boolean {
  if ((asked & REASON.shutdown) !== 0) return leave(WHY.shutdown);
  // Cleared before the record is looked at: a request that comes after the look is a new bit.
  acknowledge(memory, thread, asked);
  if ((asked & REASON.cancel) !== 0 && isCancelled(memory, record)) return leave(WHY.cancel);
  if ((asked & REASON.retire) !== 0) return leave(WHY.quantum);
  return false;
}

/** Calls a function that must not leave: code that isn't compiled (a sort's callback, a getter) is below it. */
export function plain(fn: (...args: never[]) => unknown, args: ArrayLike<unknown>): unknown {
  const top = beginAtomic();
  try {
    return Reflect.apply(fn as (...args: unknown[]) => unknown, undefined, args);
  } finally {
    endAtomic(top);
    if (quantumMs === 0 && record >= 0) budget[LOOPS] = budget[ENTRIES] = 0;
  }
}
