/**
 * How deep recursion may go: on the JavaScript stack until it is emptied, and in all until it ends in an error
 * (docs/decisions/0004-depth.md).
 */
import * as atomics from '../memory/atomics.ts';
import { HEADER, PAGE_BYTES } from '../memory/layout.ts';
import { frameCount, innermostFrames, type WrittenFrame } from './frames.ts';
import { host, memory } from './here.ts';

/** Entries of recursive functions after which the stack is emptied: at least, at most, and as it is now. */
export let leastEntries = 100_000;
let mostEntries = leastEntries;
export let stackEntries = leastEntries;
let maxDepth = Number.POSITIVE_INFINITY;
let unlooked = 0;

/** Frames that are looked at to find out how large they are, and who calls whom. */
const SAMPLE = 32;
/** Names that are told at most. */
const MOST_NAMES = 8;
/** Entries between two looks at the heap. */
const HEAP_LOOK = 20_000;
/** Polls come late by so much, at most: the entries of a stack, over `stackEntries`. */
const LATE = 1.25;
/** So many threads may fill the memory up at once without any of them failing. */
const MOST_AT_ONCE = 4;

/** How many entries the host's stack bears, and how many frames a task may have in all. Once, when the thread starts. */
export function setDepth(entries: number, most: number, frames: number): void {
  leastEntries = stackEntries = Math.min(entries, frames);
  mostEntries = most;
  maxDepth = frames;
}

/**
 * The stack was emptied, and had so many frames. Entries count calls, not depth: where recursion turns out to be shallow, the
 * next look comes later, as late as the host's stack allows; where it was deep, as early as at first.
 */
export function noteDepth(frames: number): void {
  if (frames * 16 < stackEntries) stackEntries = Math.min(stackEntries * 2, mostEntries);
  else if (frames * 4 > stackEntries) stackEntries = leastEntries;
}

/**
 * Throws what a full stack would: the task has more frames written down than it may have, or the memory has hardly room for those that are on
 * the stack now, or the heap for what they hold. `entered`: entries since the last call. Before that is tried, as afterwards there would be no frames to handle the error.
 */
export function checkDepth(entered: number): void {
  const frames = frameCount();
  if (frames >= maxDepth)
    throw tooDeep(frames, `give Scheduler.start a larger \`maxDepth\` (now ${maxDepth.toLocaleString('en')})`);
  if (frames * 2 < stackEntries) return;
  if (freeBytes() < stackEntries * LATE * frameBytes() * threadsAtOnce()) {
    const mib = (memory.layout.pages * PAGE_BYTES) / 1024 / 1024;
    throw tooDeep(frames, `give Scheduler.start a larger \`memory\` (${mib} MiB are nearly full)`);
  }
  unlooked += entered;
  if (unlooked < HEAP_LOOK) return;
  unlooked = 0;
  if (host.heapIsShort())
    throw tooDeep(frames, 'give the threads a larger heap (with Node: --max-old-space-size), which these calls fill');
}

function freeBytes(): number {
  return (memory.layout.pages - atomics.load(memory.words, HEADER.pagesUsed)) * PAGE_BYTES;
}

function threadsAtOnce(): number {
  return Math.min(MOST_AT_ONCE, atomics.load(memory.words, HEADER.started));
}

function frameBytes(): number {
  const sample = innermostFrames(SAMPLE);
  return sample.reduce((sum, { units }) => sum + units * 8, 0) / Math.max(1, sample.length);
}

function tooDeep(frames: number, remedy: string): RangeError {
  const error = new RangeError(
    `MGR_TOO_DEEP: Maximum call stack size exceeded: ${frames.toLocaleString('en')} calls are open, the innermost ${describeCycle(
      innermostFrames(SAMPLE).map(nameOf),
    )}. If that is meant, ${remedy}; if not, look why this recursion does not end.`,
  );
  return Object.assign(error, { code: 'MGR_TOO_DEEP' });
}

function nameOf({ module, functionIndex }: WrittenFrame): string {
  return module?.functions[functionIndex][2] || 'a function without a name';
}

/** What calls what. `names`: from the innermost on. Exported for its test. */
export function describeCycle(names: readonly string[]): string {
  const [innermost] = names;
  const period = names.findIndex((_, i) => i > 0 && names.every((name, at) => name === names[at % i]));
  if (period === 1) return `in \`${innermost}\`, which calls itself`;
  // A frame of the cycle that comes back is shown at both ends.
  const shown = names.slice(0, period > 0 && period < MOST_NAMES ? period + 1 : MOST_NAMES).reverse();
  return `in ${shown.map((name) => `\`${name}\``).join(' > ')}`;
}
