/**
 * Values of modules in a message. A *name* stands for the value: the reader has the same one, or cannot read the message. A *twin* is a copy
 * with a name: the reader takes its own value if that is the same, else the copy.
 */
import { SHELL } from './codec-kinds.ts';
import { namedValues, numbers, Refusal, rememberNamed, shells, twins } from './codec-state.ts';
import { type Fingerprint, fingerprint } from './module-contents.ts';
import { changingValues, type Known, lookAtModules, named, nameOf, nameOfMissing } from './module-values.ts';
import type { Reader } from './reader.ts';
import type { Writer } from './writer.ts';

/** A module's value that the bytes name is another one on this thread, or isn't there. */
export class OtherValue extends Error {
  constructor(name: string) {
    super(`${name} is not what it was on the thread that it comes from`);
  }
}

const HAS = { nothing: 0, names: 1, twins: 2 };

function writeName(to: Writer, { module, binding, place }: Known): void {
  to.int32(module.hash);
  to.count(binding);
  to.count(place);
}

/** A value's name instead of its shell; it has no body. Whether the reader has the same one is told at the end. */
export function writeNamedShell(known: Known, step: unknown): number {
  shells.byte(SHELL.named);
  writeName(shells, known);
  return rememberNamed(known, step);
}

/** Names for what functions change, though the values refer to none of it: the reader's must be the same. */
export function nameChanging(): void {
  const values = changingValues();
  if (typeof values === 'string') throw new Refusal('', values);
  for (const known of values) if (!numbers.has(known.value)) writeNamedShell(known, 'module');
}

/** The message that was written last has names, so a reader may not be able to read it. */
export let wroteNames = false;

/** Into the head of the message: which values the copies are twins of, and what tells the reader whether its own values are the same. */
export function writeNames(out: Writer): void {
  const names = namedValues.length > 0 ? fingerprint(namedValues) : undefined;
  if (typeof names === 'string') throw new Refusal('', names);
  wroteNames = names !== undefined;
  const known = [...twins.values()];
  const copies = known.length > 0 ? fingerprint(known) : undefined;
  // Nobody can tell whether the reader's are the same: it gets the copies.
  const hasTwins = typeof copies === 'object';
  out.byte((names ? HAS.names : HAS.nothing) | (hasTwins ? HAS.twins : HAS.nothing));
  if (names) writePrint(out, names);
  if (!hasTwins) return;
  writePrint(out, copies);
  out.count(twins.size);
  for (const [id, one] of twins) {
    out.count(id);
    writeName(out, one);
  }
}

function writePrint(out: Writer, { a, b }: Fingerprint): void {
  out.int32(a);
  out.int32(b);
}

export interface Names {
  /** Of the values that are named. */
  readonly print: Fingerprint | undefined;
  /** This thread's values that are to be taken instead of copies, by their numbers. */
  readonly own: ReadonlyMap<number, unknown>;
}

const NONE: Names = { print: undefined, own: new Map() };

export function readNames(head: Reader): Names {
  const has = head.byte();
  if (has === HAS.nothing) return NONE;
  lookAtModules();
  const print = (has & HAS.names) !== 0 ? readPrint(head) : undefined;
  return { print, own: (has & HAS.twins) !== 0 ? readTwins(head) : NONE.own };
}

function readPrint(head: Reader): Fingerprint {
  return { a: head.int32(), b: head.int32() };
}

function readTwins(head: Reader): ReadonlyMap<number, unknown> {
  const print = readPrint(head);
  const count = head.count();
  const found = new Map<number, unknown>();
  const values: Known[] = [];
  for (let i = 0; i < count; i++) {
    const id = head.count();
    const known = named(head.int32(), head.count(), head.count());
    if (known === undefined) continue;
    values.push(known);
    found.set(id, known.value);
  }
  const own = values.length === count ? fingerprint(values) : '';
  return isSame(own, print) ? found : NONE.own;
}

function isSame(own: Fingerprint | string, print: Fingerprint): boolean {
  return typeof own === 'object' && own.a === print.a && own.b === print.b;
}

/** This thread's value of a name; it goes to `values`. @throws OtherValue */
export function readNamedShell(reader: Reader, values: Known[]): unknown {
  const hash = reader.int32();
  const binding = reader.count();
  const known = named(hash, binding, reader.count());
  if (known === undefined) throw new OtherValue(nameOfMissing(hash, binding));
  values.push(known);
  return known.value;
}

/** @throws OtherValue */
export function compareNames(values: readonly Known[], { print }: Names): void {
  if (print === undefined) return;
  const own = fingerprint(values);
  if (!isSame(own, print)) throw new OtherValue(typeof own === 'string' ? own : values.map(nameOf).join(', or '));
}
