/** What `sleep` and `hold` take, and where they can't wait. */
import { MgrError } from '../memory/error.ts';

/** @throws MgrError MGR_WAIT */
export function checkSleep(ms: unknown): void {
  if (typeof ms === 'number' && ms >= 0) return;
  const what = typeof ms === 'number' ? ms : ms === null ? 'null' : typeof ms;
  throw new MgrError('MGR_WAIT', `sleep() takes a number of milliseconds, 0 or more, not ${what}.`);
}

export function isThenable(value: unknown): value is PromiseLike<unknown> {
  return (
    ((typeof value === 'object' && value !== null) || typeof value === 'function') &&
    typeof (value as { then?: unknown }).then === 'function'
  );
}

/** Called where the task can't leave. */
export function cannotWait(name: 'sleep' | 'hold'): MgrError {
  return new MgrError(
    'MGR_WAIT',
    `${name}() would have to wait in code that runs to its end: a callback, a getter, or a function that is not compiled. Call it in the task itself, in a loop, or in a function that the task calls directly.`,
  );
}

/** Waits in the program itself, which blocks. @throws MgrError MGR_WAIT where that is not allowed */
export function blockFor(ms: number): void {
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
  } catch (error) {
    throw new MgrError('MGR_WAIT', 'sleep() waits inside tasks: a page must not block its own thread.', error);
  }
}
