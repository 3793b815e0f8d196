/** What compiled code calls to join: forks that are not latent any more, and those that numbers name. */
import { dropRecordBytes } from '../memory/blob.ts';
import { MgrError } from '../memory/error.ts';
import { STAT } from '../memory/layout.ts';
import { isDone, leaveTakenBack, takeBack } from '../ring/joins.ts';
import { noFork } from './fork-arguments.ts';
import { argumentsInRecord, count, giveFilled, giveRecord, outcomeThrown, takeOutcome } from './fork-outcome.ts';
import type { SettledFork } from './forks.ts';
import { LEAVE } from './frames.ts';
import { memory } from './here.ts';
import {
  argumentsOf,
  CELLS,
  hasRecord,
  INLINE,
  isAllNumbers,
  isAtomic,
  isPublished,
  latent,
  latentRecords,
  latentSerials,
  latentSites,
  latentValues,
  lowerTop,
  SP,
  siteOf,
  sizeOf,
} from './latent.ts';
import { leaveToWait } from './poll.ts';
import { unpublish } from './publish.ts';
import { bringBack, savedTop } from './saved-forks.ts';
import { linesHere, traceJoin } from './trace.ts';

let joinedValue: unknown;

/** After {@link joinSlow} returned false: what the fork gave, or LEAVE. */
export function joined(): unknown {
  const value = joinedValue;
  joinedValue = undefined;
  return value;
}

/**
 * Joins the strict fork at `a`. True: it is the caller's to run, inline. False: {@link joined} has its outcome, or LEAVE because it runs
 * elsewhere. Afterwards the stack ends at `newTop`; -1: entries above are not joined yet, so a hole is left. Throws what the fork threw.
 */
export function joinSlow(a: number, newTop: number): boolean {
  // Not pushed: the stack was full, or the code must not leave.
  if (a >= latent[SP]) {
    // Those below it may have been promoted.
    if (newTop >= 0) lowerTop(newTop);
    return true;
  }
  const record = hasRecord(a) ? latentRecords[a] : INLINE;
  const number = latentSites[a];
  if (newTop >= 0) lowerTop(newTop);
  else latentSites[a] = -latentSites[a];
  if (record === INLINE) return true;
  if (isPublished() && unpublish(record)) {
    const isPlain = isAllNumbers(siteOf(number));
    if (!isPlain) dropRecordBytes(memory, record);
    giveFilled(record, isPlain ? number : 0);
    return true;
  }
  if (regain(record, false) !== undefined) return true;
  joinedValue = outcomeOf(record);
  return false;
}

const NO_ARGUMENTS: unknown[] = [];

/**
 * Takes a fork back that nobody has begun: its arguments, if they are `wanted`, else an empty list. Undefined: somebody has begun it.
 */
export function regain(record: number, wanted: boolean): unknown[] | undefined {
  const mine = isPublished() && unpublish(record);
  if (!mine && !takeBack(memory, record)) return undefined;
  let args = NO_ARGUMENTS;
  if (wanted) args = argumentsInRecord(record);
  else dropRecordBytes(memory, record);
  if (!mine) count(STAT.takenBack, 1);
  if (mine) giveRecord(record);
  else if (leaveTakenBack(memory, record)) giveRecord(record);
  return args;
}

/** The outcome of a fork that somebody has begun; LEAVE if it has not ended. Throws what it threw. */
export function outcomeOf(record: number): unknown {
  if (!isDone(memory, record)) {
    if (isAtomic()) {
      throw new MgrError(
        'MGR_JOIN',
        'join() would have to wait for a fork, in a function that cannot leave its thread (a callback). Join in a loop of the task, or with joinAll().',
      );
    }
    leaveToWait(record);
    return LEAVE;
  }
  const value = takeOutcome(record);
  if (outcomeThrown) {
    traceJoin(value, linesHere());
    throw value;
  }
  return value;
}

/** Joins the fork that a number names, or one that has run already. A call that can leave. @throws MgrError MGR_JOIN; what it threw */
export function joinOf(id: unknown): unknown {
  if (typeof id === 'object' && id !== null && '$mgrValue' in id) return joinSettled(id as SettledFork);
  if (typeof id !== 'number' || !Number.isSafeInteger(id) || id < 0) {
    throw noFork();
  }
  const a = id % CELLS;
  if (a < latent[SP]) {
    if (a < savedTop) bringBack(a, -1);
    if (latentSites[a] > 0 && latentSerials[a] === (id - a) / CELLS) return joinEntry(a);
  }
  throw noFork();
}

function joinSettled(fork: SettledFork): unknown {
  if (fork.joined) throw noFork();
  fork.joined = true;
  if (fork.threw) throw fork.$mgrValue;
  return fork.$mgrValue;
}

/** Joins the entry at `a`, which is not joined: its value, or LEAVE. */
function joinEntry(a: number): unknown {
  const number = latentSites[a];
  const record = hasRecord(a) ? latentRecords[a] : INLINE;
  const args = record === INLINE ? argumentsOf(a) : regain(record, true);
  takeOff(a, number);
  if (args === undefined) return outcomeOf(record);
  return runInline(number, args);
}

/** Runs a fork's function here. A call that can leave. */
export function runInline(number: number, args: unknown[]): unknown {
  return Reflect.apply(siteOf(number).raw() as (...args: unknown[]) => unknown, undefined, args);
}

/** The entry is joined: off the stack if it is the last one, else a hole. */
function takeOff(a: number, number: number): void {
  const end = a + sizeOf(number);
  for (let cell = a; cell < end; cell++) latentValues[cell] = undefined;
  if (end === latent[SP]) lowerTop(a);
  else latentSites[a] = -number;
}

let openAt = 0;
/** Where the last search ended: what lies between `searchedFrom` and it is joined. */
let searchedFrom = -1;

/** True if a fork from index `start` on has not been joined; {@link joinOpen} joins it. False: they are all off the stack. */
export function forksOpen(start: number): boolean {
  let a = searchedFrom === start && openAt >= start && openAt <= latent[SP] ? openAt : start;
  while (a < latent[SP] && latentSites[a] < 0) a += sizeOf(latentSites[a]);
  openAt = a;
  searchedFrom = start;
  if (a < latent[SP]) return true;
  lowerTop(start);
  searchedFrom = -1;
  return false;
}

/** Joins the fork that {@link forksOpen} has found. A call that can leave. */
export function joinOpen(): unknown {
  return joinEntry(openAt);
}

/** The stack belongs to another task now. */
export function forgetSearch(): void {
  searchedFrom = -1;
}
