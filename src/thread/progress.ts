/** Progress of a task: a value for whoever reads its handle. */
import { encode, Refusal } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { newsCount, pushNews } from '../ring/news.ts';
import { wakeProgram } from '../ring/park.ts';
import { currentRun } from './current-run.ts';
import { LEAVE } from './frames.ts';
import { inThread, memory } from './here.ts';
import { isAtomic } from './latent.ts';
import { threadBuffers } from './mail.ts';
import { outOfMemory } from './outcome.ts';
import { runsTask } from './poll.ts';
import { leaveFor } from './waits.ts';

/** Values that the program has not taken, from which on a task that tells more waits. */
const MANY = 256;
/** For so long each time. */
const WAIT_MS = 1;

/** Tells the program. Outside of a task: nobody. @throws MgrError MGR_CANNOT_CARRY, MGR_OUT_OF_MEMORY */
export function tell(value: unknown): void {
  if (!inThread() || !runsTask()) return;
  if (!pushNews(memory, currentRun, written(value))) {
    throw new MgrError('MGR_OUT_OF_MEMORY', outOfMemory('a value of progress()'));
  }
  wakeProgram(memory);
}

function written(value: unknown): Uint8Array {
  try {
    return encode([value], threadBuffers, () => 'progress');
  } catch (error) {
    const why = error instanceof Refusal ? `${error.path} is ${error.reason}` : String(error);
    throw new MgrError(
      'MGR_CANNOT_CARRY',
      `A value of progress() cannot leave its thread: ${why}. Give plain data, typed arrays or views on shared memory.`,
    );
  }
}

/** `progress(value)` in compiled code: a call that can leave, where the program does not keep up. */
export function progressOf(value?: unknown): typeof LEAVE | undefined {
  tell(value);
  if (isAtomic() || newsCount(memory) < MANY) return undefined;
  leaveFor(WAIT_MS);
  return LEAVE;
}
