/** Stacks of errors that a task throws, as its author would like to read them. */
import { NATURAL_SUFFIX, SERIAL_SUFFIX, TWIN_SUFFIX } from '../names.ts';

/** A line of V8 (`at name (`) or of the other engines (`name@`) for the function of run.ts that enters tasks, and those below it. */
const RUNTIME_LINE = /^\s*(?:at )?(?:async )?(?:startTask|callJob|resumeTop|runFrames|goOn)(?: \(|@)/;
const MAX_CAUSES = 8;

const traced = new WeakSet<object>();

/**
 * Puts the frames that are not on the JavaScript stack (`frames`, as lines) where they belong: below the task's own lines, in
 * place of the runtime's. Takes the compiler's suffixes off the names. Causes are cleaned too.
 */
export function traceError(error: unknown, frames: readonly string[]): void {
  // What is thrown again has its lines already.
  if (typeof error !== 'object' || error === null || traced.has(error)) return;
  traced.add(error);
  try {
    traceCauses(error, frames);
  } catch {
    // An accessor of the error, or a trap of a Proxy, threw: it keeps the stack it has.
  }
}

function traceCauses(error: unknown, frames: readonly string[]): void {
  let at = error;
  for (let depth = 0; depth < MAX_CAUSES && at instanceof Error; depth++) {
    const stack = at.stack;
    if (typeof stack === 'string') setStack(at, cleanStack(stack, depth === 0 ? frames : []));
    at = at.cause;
  }
}

function setStack(error: Error, stack: string): void {
  try {
    if (error.stack !== stack) error.stack = stack;
  } catch {
    // A frozen error keeps the stack it has.
  }
}

/** Exported for its test. */
export function cleanStack(stack: string, frames: readonly string[]): string {
  const lines = stack.split('\n');
  const runtime = lines.findIndex((line) => RUNTIME_LINE.test(line));
  const own = runtime < 0 ? lines : lines.slice(0, runtime);
  return [...own, ...frames].map(dropSuffixes).join('\n');
}

function dropSuffixes(line: string): string {
  return line.replaceAll(TWIN_SUFFIX, '').replaceAll(SERIAL_SUFFIX, '').replaceAll(NATURAL_SUFFIX, '');
}
