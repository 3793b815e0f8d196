/** What the functions that work on ranges are given: checked in the same words, compiled or not. */
import { MgrError } from '../memory/error.ts';
import { SharedBuffer } from '../memory/probe.ts';

/** What a join of something else throws. Compiled or not: the same words. */
export function noFork(): MgrError {
  return new MgrError(
    'MGR_JOIN',
    'join() got something that is no open fork of this task. Each fork is joined once, by the task that made it, before the function that made it returns (which joins what is left).',
  );
}

/** Options of the functions that work on ranges. */
export interface RangeOptions {
  /** Rounds that are never split further; default: as many as take some 20 us. */
  grain?: number;
}

/** A bound of a range. @throws MgrError MGR_OPTION */
export function rangeBound(value: unknown, where: string): number {
  if (Number.isSafeInteger(value)) return value as number;
  throw new MgrError('MGR_OPTION', `${where}() takes whole numbers as bounds, not ${shown(value)}.`);
}

/** The rounds that are never split further; 0: not given. @throws MgrError MGR_OPTION */
export function rangeGrain(options: unknown, where: string): number {
  if (options === undefined) return 0;
  if (typeof options !== 'object' || options === null) {
    throw new MgrError('MGR_OPTION', `${where}() takes an object of options, not ${shown(options)}.`);
  }
  const { grain } = options as RangeOptions;
  if (grain === undefined) return 0;
  if (Number.isSafeInteger(grain) && grain >= 1) return grain;
  throw new MgrError('MGR_OPTION', `${where}(): grain is a whole number from 1 on, not ${shown(grain)}.`);
}

/** How many elements `parallelMap` works on. @throws MgrError MGR_OPTION */
export function mapLength(source: unknown, target: unknown): number {
  const length = sharedLength(source, 'parallelMap');
  const room = sharedLength(target, 'parallelMap');
  if (room >= length) return length;
  throw new MgrError('MGR_OPTION', `parallelMap(): the target has ${room} elements, the source ${length}.`);
}

/** How many elements `parallelSort` works on. @throws MgrError MGR_OPTION */
export function sortLength(array: unknown): number {
  return sharedLength(array, 'parallelSort');
}

/** Length of a typed array on shared memory: the only one that threads can work on together. */
function sharedLength(array: unknown, where: string): number {
  const isTyped = ArrayBuffer.isView(array) && !(array instanceof DataView);
  if (isTyped && array.buffer instanceof SharedBuffer) return (array as Float64Array).length;
  throw new MgrError(
    'MGR_OPTION',
    `${where}() works on typed arrays over a SharedArrayBuffer, not on ${shown(array)}. Make one: new Float64Array(new SharedArrayBuffer(bytes)).`,
  );
}

function shown(value: unknown): string {
  if (typeof value === 'string') return `the string ${JSON.stringify(value.slice(0, 40))}`;
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  return `a value of class ${(value.constructor as { name?: string } | undefined)?.name ?? 'Object'}`;
}
