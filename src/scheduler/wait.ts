/**
 * Waiting as a program sees it. Inside tasks the compiler puts calls of the runtime in the place of these; what stands here runs where nothing
 * was compiled: in the program itself, with `--serial`, and in callbacks that run to their end.
 */
import { MgrError } from '../memory/error.ts';
import { inThread } from '../thread/here.ts';
import { blockFor, cannotWait, checkSleep, isThenable } from '../thread/wait-arguments.ts';

/**
 * In a task: leaves its thread for `ms` milliseconds, 0 or more; others run there meanwhile. Outside of tasks it blocks the thread where that is
 * allowed (Node, not a page).
 *
 * @throws MgrError MGR_WAIT where it can't wait, or for what is no time
 */
export function sleep(ms: number): void {
  checkSleep(ms);
  if (inThread()) throw cannotWait('sleep');
  blockFor(ms);
}

/**
 * In a task: the value of a promise. The task leaves its thread until the promise settles, and others run there meanwhile; it goes on on the same
 * thread, which has the promise. Throws what the promise is rejected with. What is no promise comes back as it is.
 *
 * @example const bytes = hold(fetch(url).then((response) => response.arrayBuffer()));
 * @throws MgrError MGR_WAIT where it can't wait: outside of tasks, and in callbacks that run to their end
 */
export function hold<T>(promise: T): Awaited<T> {
  if (!isThenable(promise)) return promise as Awaited<T>;
  if (inThread()) throw cannotWait('hold');
  throw new MgrError('MGR_WAIT', 'hold() waits inside tasks; in the program itself, await the promise.');
}
