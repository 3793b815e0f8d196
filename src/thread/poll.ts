/**
 * The poll: the one check that a running task makes. It costs one look at the clock and one at the thread's poll word;
 * everything else is looked at only when the quantum is over.
 *
 * The budget is in units: compiled code takes 1 for the entry of a recursive function and 4 for a turn of a loop, and polls
 * when it has none left. The refill adapts so that polls come every 20 to 50 us.
 */
import { acknowledge, REASON, reasons } from '../ring/poll-word.ts';
import { isCancelled } from '../ring/records.ts';
import { memory, quantumMs, thread } from './here.ts';
import { othersWait } from './search.ts';

/** Units left until the next poll, in element 0. Of this thread alone. */
export const budget = new Int32Array(64);

/** Why a task leaves. */
export const WHY = { none: 0, quantum: 1, cancel: 2, depth: 3, shutdown: 4 } as const;

const POLL_SOON_MS = 0.02;
const POLL_LATE_MS = 0.05;
/** What a gap much too long is brought back to at once. */
const POLL_AIM_MS = 0.035;
const SCAN_EVERY_MS = 0.2;
/** Always a multiple of 4: then only entries of functions leave a remainder, see {@link tooDeep}. */
const FIRST_REFILL = 64;
const MAX_REFILL = 1 << 18;

const LAST_POLL = 0;
const QUANTUM_END = 1;
const LAST_SCAN = 2;
/** Times in ms. In an array because a module's number variable would be boxed at each write. */
const clock = new Float64Array(3);

let refill = FIRST_REFILL;
let atomicDepth = 0;
let record = -1;
let unitsSinceEmpty = 0;
let sawEntries = false;
let depthUnits = 100_000;
let why: number = WHY.none;

budget[0] = FIRST_REFILL;

/** How deep recursion may go before its stack is emptied. Once, by the host. */
export function setDepthUnits(units: number): void {
  depthUnits = units;
}

/** A task gets the thread: its quantum begins. */
export function beginTurn(recordIndex: number, now: number): void {
  record = recordIndex;
  why = WHY.none;
  clock[LAST_POLL] = now;
  clock[QUANTUM_END] = now + quantumMs;
  clock[LAST_SCAN] = now;
  refill = FIRST_REFILL;
  sawEntries = false;
  atomicDepth = 0;
  stackIsEmpty();
}

/** The thread has no task: polls of module code never leave. */
export function endTurn(): void {
  record = -1;
  budget[0] = refill = FIRST_REFILL;
}

/** A frame is about to be entered from an empty stack. */
export function stackIsEmpty(): void {
  unitsSinceEmpty = 0;
  why = WHY.none;
  budget[0] = quantumMs === 0 ? 0 : refill;
}

/** Why the current task is leaving. */
export function leaveReason(): number {
  return why;
}

/**
 * Called by compiled code when its budget is used up. True: leave now (spill, return LEAVE). Refills the budget.
 */
export function poll(): boolean {
  const left = budget[0];
  const now = performance.now();
  const gap = now - clock[LAST_POLL];
  clock[LAST_POLL] = now;
  const used = refill - left;
  if (gap < POLL_SOON_MS) {
    if (refill < MAX_REFILL && !(sawEntries && refill * 2 > depthUnits)) refill <<= 1;
  } else if (gap > POLL_LATE_MS && refill > 4) {
    refill = gap > 1 ? Math.max(4, Math.floor((refill * POLL_AIM_MS) / gap) & ~3) : refill >> 1;
  }
  budget[0] = refill;
  if (record < 0 || atomicDepth > 0) return false;
  if (quantumMs === 0) return leaveAlways();
  unitsSinceEmpty += used;
  if ((used & 3) !== 0) sawEntries = true;
  const asked = reasons(memory, thread);
  if (asked !== 0 && attend(asked)) return true;
  if (now >= clock[QUANTUM_END] && now - clock[LAST_SCAN] >= SCAN_EVERY_MS) {
    clock[LAST_SCAN] = now;
    if (othersWait()) return leave(WHY.quantum);
  }
  if (unitsSinceEmpty > depthUnits && tooDeep(left)) return leave(WHY.depth);
  return false;
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

/**
 * Whether recursion may have used the stack up. Loops take 4 units a turn and no stack; entries take 1. A poll at an entry
 * always finds exactly -1 left, and a task of loops alone never does, because its refills are multiples of 4. A task with
 * both that happens to poll in its loops only is caught later, by the remainder.
 */
function tooDeep(left: number): boolean {
  return left === -1 || (sawEntries && unitsSinceEmpty > depthUnits * 10);
}

/** Looks at what the thread was asked for. True: leave. */
function attend(asked: number): boolean {
  if ((asked & REASON.shutdown) !== 0) return leave(WHY.shutdown);
  // Cleared before the record is looked at: a request that comes after the look is a new bit.
  acknowledge(memory, thread, asked);
  if ((asked & REASON.cancel) !== 0 && isCancelled(memory, record)) return leave(WHY.cancel);
  return false;
}

/** Calls a function that must not leave: code that isn't compiled (a sort's callback, a getter) is below it. */
export function plain(fn: (...args: never[]) => unknown, args: ArrayLike<unknown>): unknown {
  atomicDepth++;
  try {
    return Reflect.apply(fn as (...args: unknown[]) => unknown, undefined, args);
  } finally {
    atomicDepth--;
    if (quantumMs === 0 && record >= 0) budget[0] = 0;
  }
}
