/** Loading a task's module in a thread. */
import { host } from './here.ts';
import { drainMail, urlOf } from './mail.ts';
import { doubtSince, moduleOf, registeredCount, trust, trustUnfinished } from './registry.ts';

/** A module that takes longer than this to load is given up. */
const LOAD_LIMIT_MS = 60_000;
/** How often it is asked whether the module is still wanted. */
const WANTED_EVERY_MS = 50;

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
  if (programReached !== undefined) programReached();
  else trustUnfinished();
  return new Promise(() => {});
}

/**
 * Loads the module with a hash. Undefined: it is there, or it is no longer wanted. What a load that failed has brought in
 * is not used: its constants may not be set.
 */
export async function loadModule(hash: number, wanted: () => boolean): Promise<LoadFailure | undefined> {
  drainMail();
  const url = urlOf(hash);
  if (url === undefined) return failure(`The thread does not know where the module with hash ${hash} is.`);
  const before = registeredCount();
  try {
    const outcome = await loadUnlessLate(url, hash, wanted);
    if (outcome === 'unwanted' || outcome === 'late') doubtSince(before, 'unfinished');
    if (outcome === 'unwanted') return undefined;
    if (outcome === 'late') {
      return failure(
        `${url} took more than ${LOAD_LIMIT_MS / 1000} s to load in a thread; does it wait for something at its top level?`,
      );
    }
  } catch (error) {
    doubtSince(before, 'failed');
    return failure(
      `${url} could not be loaded in a thread: ${messageOf(error)}. A thread runs the module's top level too.${policyHint(url)}`,
      error,
    );
  }
  if (moduleOf(hash) !== undefined) return undefined;
  return failure(
    `${url} was loaded in a thread, but not the code that the program compiled. Was the file changed after the program began, or is it compiled another way in threads?`,
  );
}

type LoadOutcome = 'loaded' | 'program' | 'late' | 'unwanted';

async function loadUnlessLate(url: string, hash: number, wanted: () => boolean): Promise<LoadOutcome> {
  let watch: ReturnType<typeof setInterval> | undefined;
  const loaded = host.load(url).then((): LoadOutcome => {
    trust(hash);
    return 'loaded';
  });
  try {
    return await Promise.race([
      loaded,
      new Promise<LoadOutcome>((resolve) => {
        programReached = () => {
          trust(hash);
          resolve('program');
        };
      }),
      new Promise<LoadOutcome>((resolve) => {
        const begun = performance.now();
        watch = setInterval(() => {
          if (!wanted()) resolve('unwanted');
          else if (performance.now() - begun > LOAD_LIMIT_MS) resolve('late');
        }, WANTED_EVERY_MS);
      }),
    ]);
  } finally {
    programReached = undefined;
    clearInterval(watch);
  }
}

/** What a page has made of text is a `blob:`, which a policy may not know as a script. */
function policyHint(url: string): string {
  return url.startsWith('blob:') ? ' A Content-Security-Policy needs `blob:` in `script-src` for it.' : '';
}

function failure(message: string, cause?: unknown): LoadFailure {
  return { code: 'MGR_MODULE_LOAD', message, cause };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
