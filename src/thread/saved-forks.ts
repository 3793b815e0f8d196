/**
 * Forks of a task that is not running: when it leaves, entries of the latent stack that were made since the last leave are written in
 * blocks above its frames. A frame that is resumed gets those back that it can join; those of the frames below it stay written down,
 * where they can still be promoted.
 *
 * A block, in units: a header of two (address of the block before | first index, end index | entries, batch), then its entries. An entry:
 * three units (index, record | module hash, function | argc and kind, mask), one for its serial number, kinds, arguments.
 */
import { PAGE_BIT, SLOT } from '../memory/layout.ts';
import { reachUnit } from '../memory/memory.ts';
import { KIND } from '../memory/values.ts';
import { addressOf, bytes, floats, memory, NO_UNIT, slotBase, takeUnits, words } from './chunks.ts';
import { readOther, references, writeValue } from './frame-values.ts';
import {
  hasRecord,
  INLINE,
  latent,
  latentNumbers,
  latentRecords,
  latentSerials,
  latentSites,
  latentValues,
  SP,
  siteFor,
  siteOf,
  sizeOf,
} from './latent.ts';
import { moduleOf } from './registry.ts';

const BLOCK = { before: 0, first: 1, end: 2, entries: 3, batch: 4 } as const;
const BLOCK_UNITS = 3;
const ENTRY = { index: 0, record: 1, hash: 2, fn: 3, shape: 4, mask: 5 } as const;
const ENTRY_UNITS = 4;
const SERIAL_UNIT = 3;
/** Entries of one block: small enough that bringing back a few does not read many. */
const MOST_ENTRIES = 64;
const SHAPE_HOLE = 1 << 8;
const SHAPE_RANGE = 1 << 9;
/** The arguments are in the record. */
const SHAPE_BARE = 1 << 10;

/** Entries below this index are written down, those from it on are in the thread's arrays. */
export let savedTop = 0;

/** The task's latent stack as it was written down. */
export function openSaved(): void {
  savedTop = memory.words[slotBase + SLOT.forkTop];
}

/** The task is over: nothing is written down. */
export function dropSaved(): void {
  savedTop = 0;
  memory.words[slotBase + SLOT.forkBlock] = 0;
}

/** The lowest index that a frame can join: the least of its locals that hold one. */
export function floorOf(places: readonly number[] | undefined, values: readonly unknown[]): number {
  let floor = latent[SP];
  if (places === undefined) return floor;
  for (const place of places) {
    const index = values[place];
    if (typeof index === 'number' && index >= 0 && index < floor) floor = index;
  }
  return floor;
}

/**
 * Writes the entries down that are only in the thread's arrays; `batch` is the batch that they go with. False: no memory. The caller has
 * committed the batch.
 */
export function saveForks(batch: number): boolean {
  const end = latent[SP];
  while (savedTop < end) if (!saveBlock(end, batch)) return false;
  savedTop = end;
  return true;
}

function saveBlock(end: number, batch: number): boolean {
  let units = BLOCK_UNITS;
  let entries = 0;
  let stop = savedTop;
  while (stop < end && entries < MOST_ENTRIES) {
    units += ENTRY_UNITS + argumentUnits(stop);
    stop += sizeOf(latentSites[stop]);
    entries++;
  }
  const unit = takeUnits(units);
  if (unit === NO_UNIT) return false;
  const word = unit << 1;
  words[word + BLOCK.before] = memory.words[slotBase + SLOT.forkBlock];
  words[word + BLOCK.first] = savedTop;
  words[word + BLOCK.end] = stop;
  words[word + BLOCK.entries] = entries;
  words[word + BLOCK.batch] = batch;
  let at = unit + BLOCK_UNITS;
  for (let a = savedTop; a < stop; a += sizeOf(latentSites[a])) at = saveEntry(a, at);
  memory.words[slotBase + SLOT.forkBlock] = addressOf(unit);
  savedTop = stop;
  return true;
}

/** An entry whose record holds the arguments needs none; neither does a hole. */
function isBare(a: number): boolean {
  return latentSites[a] < 0 || (!siteOf(latentSites[a]).range && hasRecord(a) && latentRecords[a] !== INLINE);
}

function argumentUnits(a: number): number {
  if (isBare(a)) return 0;
  const { argc } = siteOf(latentSites[a]);
  return ((argc + 7) >> 3) + argc;
}

function saveEntry(a: number, unit: number): number {
  const number = latentSites[a];
  const site = siteOf(number);
  const { argc, numericMask } = site;
  const bare = isBare(a);
  const word = unit << 1;
  words[word + ENTRY.index] = a;
  words[word + ENTRY.record] = hasRecord(a) ? latentRecords[a] : INLINE;
  words[word + ENTRY.hash] = site.hash;
  words[word + ENTRY.fn] = site.functionIndex;
  words[word + ENTRY.shape] =
    argc | (number < 0 ? SHAPE_HOLE : 0) | (site.range ? SHAPE_RANGE : 0) | (bare ? SHAPE_BARE : 0);
  words[word + ENTRY.mask] = numericMask;
  floats[unit + SERIAL_UNIT] = latentSerials[a];
  if (bare) return unit + ENTRY_UNITS;
  const kindByte = (unit + ENTRY_UNITS) << 3;
  const valueUnit = unit + ENTRY_UNITS + ((argc + 7) >> 3);
  for (let i = 0; i < argc; i++) {
    if (((numericMask >> i) & 1) === 1) {
      bytes[kindByte + i] = KIND.float64;
      floats[valueUnit + i] = latentNumbers[a + i];
    } else {
      writeValue(latentValues[a + i], kindByte + i, valueUnit + i);
      latentValues[a + i] = undefined;
    }
  }
  return valueUnit + argc;
}

/** A block or an entry as it lies in memory. */
export interface Place {
  inPages: boolean;
  unit: number;
}

function placeAt(address: number): Place {
  const inPages = (address & PAGE_BIT) !== 0;
  const unit = address & ~PAGE_BIT;
  if (inPages) reachUnit(memory, unit);
  return { inPages, unit };
}

export function wordsOf(place: Place): Int32Array {
  return place.inPages ? memory.pageWords : memory.words;
}

/** Units of a written entry. */
function entryUnits(from: Int32Array, unit: number): number {
  const shape = from[(unit << 1) + ENTRY.shape];
  const argc = shape & 0xff;
  return ENTRY_UNITS + ((shape & SHAPE_BARE) !== 0 ? 0 : ((argc + 7) >> 3) + argc);
}

/**
 * Gets entries from `floor` on back into the thread's arrays, and all that were written with the batch at `batch` (-1: none), whose room
 * is about to go. Those that have been joined meanwhile are dropped.
 */
export function bringBack(floor: number, batch: number): void {
  const slotWords = memory.words;
  for (;;) {
    const address = slotWords[slotBase + SLOT.forkBlock];
    if (address === 0) break;
    const block = placeAt(address);
    const from = wordsOf(block);
    const word = block.unit << 1;
    const whole = batch !== -1 && from[word + BLOCK.batch] === batch;
    if (!whole && from[word + BLOCK.end] <= floor) break;
    const lowest = whole ? from[word + BLOCK.first] : Math.max(floor, from[word + BLOCK.first]);
    takeEntries(block, lowest);
    savedTop = Math.min(savedTop, lowest);
    if (lowest > from[word + BLOCK.first]) break;
    slotWords[slotBase + SLOT.forkBlock] = from[word + BLOCK.before];
  }
  if (savedTop > latent[SP]) savedTop = latent[SP];
}

/** Takes a block's entries from index `lowest` on. */
function takeEntries(block: Place, lowest: number): void {
  const from = wordsOf(block);
  const word = block.unit << 1;
  let unit = block.unit + BLOCK_UNITS;
  let kept = 0;
  for (let i = 0; i < from[word + BLOCK.entries]; i++) {
    if (from[(unit << 1) + ENTRY.index] < lowest) kept++;
    else takeEntry({ inPages: block.inPages, unit });
    unit += entryUnits(from, unit);
  }
  from[word + BLOCK.entries] = kept;
  from[word + BLOCK.end] = lowest;
}

function takeEntry(place: Place): void {
  const from = wordsOf(place);
  const word = place.unit << 1;
  const a = from[word + ENTRY.index];
  const shape = from[word + ENTRY.shape];
  const args = (shape & SHAPE_BARE) !== 0 ? undefined : readArguments(place);
  if (a >= latent[SP]) return;
  const mask = from[word + ENTRY.mask];
  const site = siteOfSaved(place);
  latentSites[a] = (shape & SHAPE_HOLE) !== 0 ? -site : site;
  latentRecords[a] = from[word + ENTRY.record];
  latentSerials[a] = (place.inPages ? memory.pageFloats : memory.floats)[place.unit + SERIAL_UNIT];
  if (args === undefined) return;
  for (let i = 0; i < args.length; i++) {
    if (((mask >> i) & 1) === 1) latentNumbers[a + i] = args[i] as number;
    else latentValues[a + i] = args[i];
  }
}

/** Reads an entry's arguments; references are taken out of the task's table. */
function readArguments(place: Place): unknown[] {
  const argc = wordsOf(place)[(place.unit << 1) + ENTRY.shape] & 0xff;
  const kindByte = (place.unit + ENTRY_UNITS) << 3;
  const valueUnit = place.unit + ENTRY_UNITS + ((argc + 7) >> 3);
  const args: unknown[] = new Array(argc);
  for (let i = 0; i < argc; i++) args[i] = readArgument(place, kindByte + i, valueUnit + i, true);
  return args;
}

function readArgument({ inPages }: Place, kindByte: number, unit: number, take: boolean): unknown {
  const kind = (inPages ? memory.pageBytes : memory.bytes)[kindByte];
  const from = inPages ? memory.pageWords : memory.words;
  if (kind === KIND.int32) return from[unit << 1];
  if (kind === KIND.float64) return (inPages ? memory.pageFloats : memory.floats)[unit];
  if (kind === KIND.reference && !take) return references[from[unit << 1]];
  return readOther(memory, kind, unit, inPages);
}

/** This thread's number for a written entry's site. */
export function siteOfSaved(place: Place): number {
  const from = wordsOf(place);
  const word = place.unit << 1;
  const hash = from[word + ENTRY.hash];
  const index = from[word + ENTRY.fn];
  const shape = from[word + ENTRY.shape];
  const module = moduleOf(hash);
  if (module === undefined) throw new Error(`a fork names a module (${hash}) that this thread has not loaded`);
  const natural = module.functions[index][0];
  return siteFor(hash, index, () => natural, shape & 0xff, from[word + ENTRY.mask], (shape & SHAPE_RANGE) !== 0);
}

/** The written entry that begins at an index below {@link savedTop}. */
export function findSaved(index: number): Place {
  let address = memory.words[slotBase + SLOT.forkBlock];
  for (;;) {
    const block = placeAt(address);
    const from = wordsOf(block);
    const word = block.unit << 1;
    if (index >= from[word + BLOCK.first]) {
      let unit = block.unit + BLOCK_UNITS;
      while (from[(unit << 1) + ENTRY.index] !== index) unit += entryUnits(from, unit);
      return { inPages: block.inPages, unit };
    }
    address = from[word + BLOCK.before];
  }
}

/** True for a written entry that has been joined. */
export function isSavedHole(place: Place): boolean {
  return (wordsOf(place)[(place.unit << 1) + ENTRY.shape] & SHAPE_HOLE) !== 0;
}

/** The arguments of a written entry, left where they are. */
export function peekSavedArguments(place: Place): unknown[] {
  const argc = wordsOf(place)[(place.unit << 1) + ENTRY.shape] & 0xff;
  const kindByte = (place.unit + ENTRY_UNITS) << 3;
  const valueUnit = place.unit + ENTRY_UNITS + ((argc + 7) >> 3);
  return Array.from({ length: argc }, (_, i) => readArgument(place, kindByte + i, valueUnit + i, false));
}

export function savedRecord(place: Place): number {
  return wordsOf(place)[(place.unit << 1) + ENTRY.record];
}

export function setSavedRecord(place: Place, record: number): void {
  wordsOf(place)[(place.unit << 1) + ENTRY.record] = record;
}

export function savedSerial(place: Place): number {
  return (place.inPages ? memory.pageFloats : memory.floats)[place.unit + SERIAL_UNIT];
}

/** Gives a written argument, known to be a number, another value. */
export function setSavedNumber(place: Place, argument: number, value: number): void {
  const argc = wordsOf(place)[(place.unit << 1) + ENTRY.shape] & 0xff;
  const valueUnit = place.unit + ENTRY_UNITS + ((argc + 7) >> 3);
  (place.inPages ? memory.pageFloats : memory.floats)[valueUnit + argument] = value;
}

/** Every record that the task's forks have, written down or not: to cancel them. Ranges name the newest of their parts. */
export function recordsOfForks(): number[] {
  const found: number[] = [];
  let address = memory.words[slotBase + SLOT.forkBlock];
  while (address !== 0) {
    const block = placeAt(address);
    const from = wordsOf(block);
    const word = block.unit << 1;
    let unit = block.unit + BLOCK_UNITS;
    for (let i = 0; i < from[word + BLOCK.entries]; i++) {
      const entry = unit << 1;
      const isOpen = (from[entry + ENTRY.shape] & SHAPE_HOLE) === 0 && from[entry + ENTRY.index] < latent[SP];
      if (isOpen && from[entry + ENTRY.record] !== INLINE) found.push(from[entry + ENTRY.record]);
      unit += entryUnits(from, unit);
    }
    address = from[word + BLOCK.before];
  }
  for (let a = savedTop; a < latent[SP]; a += sizeOf(latentSites[a])) {
    if (latentSites[a] > 0 && hasRecord(a) && latentRecords[a] !== INLINE) found.push(latentRecords[a]);
  }
  return found;
}
