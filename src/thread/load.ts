/** Loading a task's module in a thread. */
import { host } from './here.ts';
import { drainMail, urlOf } from './mail.ts';
import { moduleOf } from './registry.ts';

/** A module that takes longer than this to load is given up. */
const LOAD_LIMIT_MS = 60_000;

/** Why a module is not there. */
export interface LoadFailure {
  readonly code: string;
  readonly message: string;
  readonly cause: unknown;
}

let programReached: (() => void) | undefined;

/**
 * A program that is one file calls `Scheduler.start` at its top level, and its tasks stand in the same file. When a thread
 * loads that file, what comes after the call is the program's business and must not run here: the thread goes on as soon
 * as the call is reached, and the promise that it gets never settles.
 */
export function programModuleReached(): Promise<never> {
  programReached?.();
  return new Promise(() => {});
}

/** Loads the module with a hash. Undefined: it is there. */
export async function loadModule(hash: number): Promise<LoadFailure | undefined> {
  drainMail();
  const url = urlOf(hash);
  if (url === undefined) return failure(`The thread does not know where the module with hash ${hash} is.`);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const outcome = await Promise.race([
      host.load(url).then(() => 'loaded'),
      new Promise<string>((resolve) => {
        programReached = () => resolve('program');
      }),
      new Promise<string>((resolve) => {
        timer = setTimeout(resolve, LOAD_LIMIT_MS, 'late');
      }),
    ]);
    if (outcome === 'late')
      return failure(
        `${url} took more than ${LOAD_LIMIT_MS / 1000} s to load in a thread; does it wait for something at its top level?`,
      );
  } catch (error) {
    return failure(
      `${url} could not be loaded in a thread: ${messageOf(error)}. A thread runs the module's top level too.`,
      error,
    );
  } finally {
    programReached = undefined;
    clearTimeout(timer);
  }
  if (moduleOf(hash) !== undefined) return undefined;
  return failure(
    `${url} was loaded in a thread, but not the code that the program compiled. Was the file changed after the program began, or is it compiled another way in threads?`,
  );
}

function failure(message: string, cause?: unknown): LoadFailure {
  return { code: 'MGR_MODULE_LOAD', message, cause };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
