/**
 * Stacks of errors in a task, as its author would like to read them: the task's own frames, also those that are not on the JavaScript stack, and
 * nothing of the runtime. Where the host formats stacks itself (host/node-stacks.ts), all that is left to do here is to have it done in time:
 * engines do so when a stack is first read, and by then the frames below may be gone.
 */
import { NATURAL_SUFFIX, SERIAL_SUFFIX, TWIN_SUFFIX } from '../names.ts';
import { innermostFrames, stackBelow, topFrame } from './frames.ts';
import { type Place, placeOf } from './registry.ts';

/** Functions of the runtime that enter compiled code: below them there is nothing of the task on the JavaScript stack. */
export const ENTERS = /^(?:startTask|callJob|resumeTop)(?:\$\d+)?$/;
/** The functions of the runtime that compiled functions are called through where they run to their end. */
export const CALLS_WHOLE = /^plain(?:Method)?(?:\$\d+)?$/;

/**
 * A line of V8 (`at name (`) or of the other engines (`name@`) for such a function, and those below it: JavaScriptCore leaves out who has called in
 * the last place.
 */
const RUNTIME_LINE =
  /^\s*(?:at )?(?:async )?(?:startTask|callJob|resumeTop|runFrames|goOn|runJob|runPacket|runPacketSlot|runSlot)(?:\$\d+)?(?: \(|@)/;
/** A line of a stack, not of the message. */
const LINE = /^\s+at |@/;
/** Errors in errors that are looked at. */
const MOST_ERRORS = 32;

const traced = new WeakSet<object>();
let showFile = (url: string): string => url;

/** How the host shows a file's URL in stacks. */
export function setFileText(text: (url: string) => string): void {
  showFile = text;
}

/**
 * An error leaves the JavaScript stack that it was made on (it is thrown to a frame below, returned to one, written into one): its stack becomes
 * text now, with the frames below as they are. So do the stacks of its causes, and of the errors in an AggregateError.
 */
export function traceError(error: unknown): void {
  // What is thrown again has its lines already.
  if (typeof error !== 'object' || error === null || traced.has(error)) return;
  const errors: unknown[] = [error];
  for (let i = 0; i < errors.length && i < MOST_ERRORS; i++) {
    try {
      traceOne(errors[i], i === 0, errors);
    } catch {
      // An accessor of the error, or a trap of a Proxy, threw: it keeps the stack it has.
    }
  }
}

function traceOne(error: unknown, isOuter: boolean, inner: unknown[]): void {
  if (typeof error !== 'object' || error === null || traced.has(error)) return;
  traced.add(error);
  if (!(error instanceof Error)) return;
  const { stack } = error;
  if (typeof stack === 'string')
    setStack(
      error,
      cleanStack(stack, () => (isOuter ? placesBelow(traceLimit()).map(traceLine) : [])),
    );
  inner.push(error.cause);
  const { errors } = error as { errors?: unknown };
  if (Array.isArray(errors)) inner.push(...errors);
}

function setStack(error: Error, stack: string): void {
  try {
    if (error.stack !== stack) error.stack = stack;
  } catch {
    // A frozen error keeps the stack it has.
  }
}

const limitOf = (): unknown => (Error as { stackTraceLimit?: unknown }).stackTraceLimit;

/** SpiderMonkey has no limit that a program could set. */
const MOST_LINES = limitOf() === undefined ? 50 : 0;

/** Most lines of a stack: what the program has set, or the engine. */
export function traceLimit(): number {
  const limit = limitOf();
  return typeof limit === 'number' && limit >= 0 ? Math.floor(limit) : MOST_LINES;
}

/** Puts the frames that are not on the JavaScript stack in place of the runtime's lines, where the stack has got down to those. Exported for its test. */
export function cleanStack(stack: string, below: () => readonly string[]): string {
  const lines = stack.split('\n');
  const runtime = lines.findIndex((line) => RUNTIME_LINE.test(line));
  if (runtime < 0) return stack;
  return [...lines.slice(0, runtime), ...below()].map(dropSuffixes).join('\n');
}

/** A fork's error arrives where it is joined: the frames of who joins it come below the fork's. `frames`: as lines. */
export function traceJoin(error: unknown, frames: readonly string[]): void {
  try {
    if (!(error instanceof Error) || typeof error.stack !== 'string') return;
    const lines = error.stack.split('\n');
    const room = traceLimit() - lines.filter((line) => LINE.test(line)).length;
    if (room > 0) setStack(error, [...lines, ...frames.slice(0, room)].join('\n'));
    traced.add(error);
  } catch {
    // As above.
  }
}

/** The lines of a stack that ends here: of the compiled code that has called the runtime, and what is below it. */
export function linesHere(): string[] {
  const here = new Error();
  traceError(here);
  return typeof here.stack === 'string' ? here.stack.split('\n').slice(1) : [];
}

/** The frames below the JavaScript stack, innermost first; at most `limit`. */
export function placesBelow(limit: number): Place[] {
  return placesFrom(stackBelow(), limit);
}

/** The same for all frames that are written down: there is no JavaScript stack. */
export function linesWritten(limit: number): string[] {
  return placesFrom(topFrame(), limit).map(traceLine);
}

function placesFrom(address: number, limit: number): Place[] {
  return innermostFrames(limit, address).flatMap(({ module, functionIndex, point }) =>
    module === undefined ? [] : [placeOf(module, functionIndex, point)],
  );
}

/** V8 writes `at name (place)`, SpiderMonkey and JavaScriptCore `name@place`. */
const WRITES_AT = /^\s+at /m.test(String(new Error('').stack));

function traceLine({ name, file, line, column }: Place): string {
  const place = line > 0 ? `${showFile(file)}:${line}:${column}` : file;
  return WRITES_AT ? `    at ${name || '<anonymous>'} (${place})` : `${name}@${place}`;
}

/** The name of a function as its author wrote it. */
export function dropSuffixes(line: string): string {
  return line.replaceAll(TWIN_SUFFIX, '').replaceAll(SERIAL_SUFFIX, '').replaceAll(NATURAL_SUFFIX, '');
}
