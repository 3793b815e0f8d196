/**
 * What encoding one graph works on: the streams, the objects met so far and how each was reached, and the refusal that
 * names a value's path. Module-level variables, because the functions of the codec run one at a time on a thread.
 */
import type { Known } from './module-values.ts';
import { Writer } from './writer.ts';

/** How the codec knows buffers that all threads share. */
export interface SharedBuffers {
  /** The number that all threads know a buffer by, or -1. */
  idOf(buffer: SharedArrayBuffer): number;
  /** The buffer of a number, or undefined. */
  byId(id: number): ArrayBufferLike | undefined;
  /** The number under which a buffer of one's own goes along (`transfer`), or -1: it is copied. Default: all are. */
  given?(buffer: ArrayBuffer): number;
}

/** Why a value was refused: where it is, and what it is. */
export class Refusal extends Error {
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`);
    this.path = path;
    this.reason = reason;
  }
}

/** Shells: one for each object, in the order they were met. */
export const shells = new Writer(1024);

/** The values, and what each object refers to. */
export const bodies = new Writer(4096);

/** The objects met so far: their numbers, and the step from which parent each was reached. */
export let numbers = new Map<unknown, number>();
export let objects: object[] = [];
/** What becomes of values of modules. `names` and `twins`: codec-names.ts, for a reader that has such modules too. */
export const NAMING = { none: 0, names: 1, twins: 2 } as const;
export type Naming = (typeof NAMING)[keyof typeof NAMING];
export let naming: Naming = NAMING.none;
/** Those that were named. */
export const namedValues: Known[] = [];
const namedNumbers = new Set<number>();
/** Those of which there are copies, by the copies' numbers. */
export const twins = new Map<number, Known>();
let parents: number[] = [];
let steps: unknown[] = [];
/** The object whose body is written; -1 while the values of the list are. */
let current = -1;
/** Keys that were written already, with their numbers. */
let keys = new Map<string, number>();
let buffers: SharedBuffers;
/** True where properties of errors that cannot be carried are left out. */
export let lenient = false;
let label: (index: number) => string;

export function begin(
  shared: SharedBuffers,
  nameOf: (index: number) => string,
  lenientErrors: boolean,
  names: Naming,
): void {
  shells.at = 0;
  bodies.at = 0;
  current = -1;
  buffers = shared;
  label = nameOf;
  lenient = lenientErrors;
  naming = names;
}

/** Nothing of the program may stay alive because it was encoded once. */
export function end(): void {
  if (objects.length > 0) {
    objects = [];
    parents = [];
    steps = [];
    numbers = new Map();
  }
  if (keys.size > 0) keys = new Map();
  if (namedValues.length > 0) {
    namedValues.length = 0;
    namedNumbers.clear();
  }
  if (twins.size > 0) twins.clear();
}

/** The number that all threads know a shared buffer by, or -1. */
export function sharedId(buffer: SharedArrayBuffer): number {
  return buffers.idOf(buffer);
}

/** The number under which a buffer goes along, or -1. */
export function givenId(buffer: ArrayBuffer): number {
  return buffers.given?.(buffer) ?? -1;
}

/** From here on the body of object `id` is written. */
export function enter(id: number): void {
  current = id;
}

/** Gives a value of a module its number. */
export function rememberNamed(known: Known, step: unknown): number {
  const id = remember(known.value, step);
  namedValues.push(known);
  namedNumbers.add(id);
  return id;
}

/** True for an object that is only named. */
export function isNamed(id: number): boolean {
  return namedNumbers.size > 0 && namedNumbers.has(id);
}

/** Gives an object its number; `step` is how it was reached from the current object. */
export function remember(value: object | symbol, step: unknown): number {
  const id = objects.length;
  numbers.set(value, id);
  objects.push(value as object);
  parents.push(current);
  steps.push(step);
  return id;
}

/** The same key is written once a message. */
export function writeKey(key: string): void {
  const known = keys.get(key);
  if (known !== undefined) return bodies.count(known + 1);
  keys.set(key, keys.size);
  bodies.count(0);
  bodies.string(key);
}

/** Where encoding stands, so that a trial can be taken back. */
export interface Mark {
  shells: number;
  bodies: number;
  objects: number;
  named: number;
  current: number;
  keys: Map<string, number>;
}

export function mark(): Mark {
  return {
    shells: shells.at,
    bodies: bodies.at,
    objects: objects.length,
    named: namedValues.length,
    current,
    keys: new Map(keys),
  };
}

/** Takes back all that was written since the mark. */
export function takeBack(to: Mark): void {
  for (let id = to.objects; id < objects.length; id++) {
    numbers.delete(objects[id]);
    namedNumbers.delete(id);
    twins.delete(id);
  }
  objects.length = to.objects;
  namedValues.length = to.named;
  parents.length = to.objects;
  steps.length = to.objects;
  shells.at = to.shells;
  bodies.at = to.bodies;
  current = to.current;
  keys = to.keys;
}

function pathTo(step: unknown): string {
  let path = '';
  let at = current;
  let last = step;
  while (at >= 0) {
    path = stepText(last) + path;
    last = steps[at];
    at = parents[at];
  }
  return label(last as number) + path;
}

/** One step of a path, as a program would write it. */
export function stepText(step: unknown): string {
  if (typeof step === 'number') return `[${step}]`;
  const key = String(step);
  if (key.startsWith('<')) return ` ${key}`;
  return /^[A-Za-z_$][\w$]*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

export function refuse(step: unknown, reason: string): never {
  throw new Refusal(pathTo(step), reason);
}
