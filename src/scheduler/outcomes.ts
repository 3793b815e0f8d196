/** What a handle rejects with, from a run's outcome. */
import { decode, type SharedBuffers } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import type { Memory } from '../memory/memory.ts';
import { OUTCOME } from '../ring/records.ts';
import { FIRST_GIFT } from '../thread/gifts.ts';
import { Handle } from './handle.ts';
import type { Run } from './run.ts';

/** The reason of a run whose outcome is not a value. */
export function rejectionOf(id: number, outcome: number, values: readonly unknown[]): unknown {
  if (outcome === OUTCOME.thrown) return asThrown(values[0]);
  const isFailure = outcome === OUTCOME.failed;
  const error = isFailure
    ? new MgrError(values[0] as string, values[1] as string, values[2])
    : new MgrError('MGR_CANCELLED', `Run ${id} was stopped.`);
  // Where the scheduler has read the outcome tells nobody anything.
  error.stack = `${error.name}: ${error.message}`;
  return error;
}

/** Errors in errors that are looked at. */
const MOST_ERRORS = 32;

let readStack: ((stack: string) => string) | undefined;

/** How the program makes a stack of what threads have loaded one of what its author wrote; default: as it is. */
export function setStackReader(read: (stack: string) => string): void {
  readStack = read;
}

/** For a thrown error and its causes. */
function readStacks(value: unknown): void {
  for (let error = value, left = MOST_ERRORS; error instanceof Error && left > 0; error = error.cause, left--) {
    if (readStack === undefined || typeof error.stack !== 'string') return;
    try {
      error.stack = readStack(error.stack);
    } catch {
      // A frozen error keeps the stack it has.
    }
  }
}

/** An error of the runtime that was thrown inside a task is one here too. */
function asThrown(value: unknown): unknown {
  readStacks(value);
  if (value instanceof Error && value.name === 'MgrError') Object.setPrototypeOf(value, MgrError.prototype);
  return value;
}

function limit(memory: Memory): string {
  return `(limit ${(memory.layout.pages * 4) / 1024} MiB)`;
}

/** No memory for a run's outcome. */
export function roomGone(memory: Memory): MgrError {
  return new MgrError(
    'MGR_OUT_OF_MEMORY',
    `No shared memory left for the outcome of the task ${limit(memory)}. Give Scheduler.start a larger \`memory\`, or carry less.`,
  );
}

/** No memory for a run's arguments. */
export function noRoom(memory: Memory, bytes: number): MgrError {
  return new MgrError(
    'MGR_OUT_OF_MEMORY',
    `No shared memory left for ${bytes} bytes of arguments ${limit(memory)}. Give Scheduler.start a larger \`memory\`, or share large arrays (scheduler.alloc).`,
  );
}

/** Settles a run by its outcome. `unreadable`: why the values could not be read. */
export function settleRun(run: Run, outcome: number, values: readonly unknown[], unreadable?: MgrError): void {
  if (run.aborted) Handle.fail(run.handle, run.reason);
  else if (unreadable !== undefined) Handle.fail(run.handle, unreadable);
  else if (outcome !== OUTCOME.value) Handle.failLater(run.handle, rejectionOf(run.handle.id, outcome, values));
  else Handle.settle(run.handle, values[0]);
}

/** Gives a run's handle what its task has told; what can't be read (shared memory that the program has let go) as the error that it is. */
export function tellHandle(handle: Handle<unknown>, bytes: Uint8Array<ArrayBuffer>, buffers: SharedBuffers): void {
  let value: unknown;
  try {
    [value] = decode(bytes, buffers);
  } catch (error) {
    value = new MgrError('MGR_CANNOT_CARRY', `A value of progress() could not be read: ${String(error)}.`, error);
  }
  Handle.tell(handle, value);
}

/** Buffers as the codec asks for them, with those that came along with an outcome. */
export function withGifts(buffers: SharedBuffers, gifts: readonly ArrayBuffer[]): SharedBuffers {
  if (gifts.length === 0) return buffers;
  return {
    idOf: (buffer) => buffers.idOf(buffer),
    byId: (id) => (id >= FIRST_GIFT ? gifts[id - FIRST_GIFT] : buffers.byId(id)),
  };
}

/** The outcome of a run could not be read. */
export function unreadableOutcome(error: unknown): MgrError {
  return new MgrError('MGR_CANNOT_CARRY', `The outcome of a run could not be read: ${String(error)}.`, error);
}
