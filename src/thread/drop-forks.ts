/**
 * What a `catch` does about the forks of functions that threw: nobody joins them any more, so they are stopped, and waited for, as nothing
 * of a task outlives what it is a part of.
 */
import { askToStop } from './endings.ts';
import { nextOf } from './fork-outcome.ts';
import { outcomeOf, regain } from './joins.ts';
import { hasRecord, INLINE, latent, latentRecords, latentSites, latentValues, lowerTop, SP, sizeOf } from './latent.ts';
import { bringBack, savedTop } from './saved-forks.ts';

/** Where the fork stands that {@link dropFork} is for. */
let dropAt = 0;

/** True if above `mark` is a fork that somebody has begun: {@link dropFork} waits for it. False: the stack ends there. */
export function forksAbove(mark: number): boolean {
  if (latent[SP] <= mark) return false;
  if (mark < savedTop) bringBack(mark, -1);
  const starts: number[] = [];
  for (let a = mark; a < latent[SP]; a += sizeOf(latentSites[a])) starts.push(a);
  // The youngest first: that is how published ones are taken off a deque.
  for (const a of starts.reverse()) {
    if (latentSites[a] > 0 && hasRecord(a) && !takeAllBack(a)) return true;
    latentValues.fill(undefined, a, latent[SP]);
    lowerTop(a);
  }
  return false;
}

/** Takes the fork at `a`, or the parts of the range there, back. False: one has begun; it is the entry's record then. */
function takeAllBack(a: number): boolean {
  for (let record = latentRecords[a]; record !== INLINE; ) {
    const next = nextOf(record);
    if (regain(record, false) === undefined) {
      latentRecords[a] = record;
      dropAt = a;
      return false;
    }
    record = next;
  }
  latentRecords[a] = INLINE;
  return true;
}

/** Stops the fork that {@link forksAbove} has found, and joins it. A call that can leave. Throws what the fork threw. */
export function dropFork(): unknown {
  const record = latentRecords[dropAt];
  latentRecords[dropAt] = nextOf(record);
  askToStop(record);
  return outcomeOf(record);
}
