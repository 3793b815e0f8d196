/**
 * The latent stack: forks that nobody has taken, of the task that this thread runs. Compiled code pushes and pops inline; what it writes
 * is in docs/decisions/0008-forks.md. All is private to the thread; a leave writes it down (saved-forks.ts).
 *
 * Memory is bounded: where the stack is full nothing is pushed, and the fork runs at its join as a plain call.
 */
import { asSmall } from '../memory/values.ts';
import { FORKS } from '../policy/policy.ts';
import { placeOfNatural } from './registry.ts';

/** Cells of the stack. An entry takes one for each argument, at least one. */
export const CELLS = 1 << 16;
/** Compiled code looks before it pushes, not after: room for one entry must be left. */
const MOST_ARGUMENTS = 32;

/** Where the next entry goes. */
export const SP = 0;
/** Entries below it are not latent: promoted, joined, or nobody else's to run. */
export const BASE = 1;
/** From here on compiled code does not push by itself. */
export const LIMIT = 2;
/** SP, BASE and LIMIT. */
export const latent = new Int32Array(64);
/** Site of the entry that begins in a cell; negative: the entry of that site, joined already (a hole). */
export const latentSites = new Int32Array(CELLS);
/** Arguments that the site knows to be numbers. */
export const latentNumbers = new Float64Array(CELLS);
/** All other arguments. */
export const latentValues: unknown[] = new Array(CELLS);
/** Record of an entry below BASE (or published), {@link INLINE} if it has none; of a range, the newest of its parts. */
export const latentRecords = new Int32Array(CELLS);
/** Serial number of an entry that a number names; of a range, its grain. */
export const latentSerials = new Float64Array(CELLS);

/** No record: the fork runs at its join. */
export const INLINE = -1;
/** In policy `steal` no entry is latent for compiled code. */
const NEVER_LATENT = 0x7fffffff;

// So that engines take it for an array of any values from the start.
latentValues[0] = undefined;
latent[LIMIT] = -1;

/** How the forks of this thread become visible. */
let mode: number = FORKS.inline;
/** Calls of code that must not leave, around the current one. */
let atomicDepth = 0;

/** Says how forks become visible. Once, when the thread starts. */
export function setForkMode(forks: number): void {
  mode = forks;
  clearLatent();
}

/** Forgets every entry. */
export function clearLatent(): void {
  restoreLatent(0, 0);
}

/** Sets the stack's ends for a task that this thread takes. */
export function restoreLatent(top: number, base: number): void {
  latent[SP] = top;
  latent[BASE] = mode === FORKS.published ? NEVER_LATENT : base;
  latent[LIMIT] = mode === FORKS.promoted ? CELLS - MOST_ARGUMENTS : -1;
  atomicDepth = 0;
}

/** BASE as it is written down. */
export function baseToSave(): number {
  return mode === FORKS.published ? 0 : Math.min(latent[BASE], latent[SP]);
}

/** Entries down to `index` are gone. */
export function lowerTop(index: number): void {
  latent[SP] = index;
  if (mode !== FORKS.published && latent[BASE] > index) latent[BASE] = index;
}

/** True where each fork is published at once (policy `steal`), here and now. */
export function publishes(): boolean {
  return mode === FORKS.published && atomicDepth === 0;
}

/** True if forks are published in this thread's policy. */
export function isPublished(): boolean {
  return mode === FORKS.published;
}

/** True if the entry that begins at `a` has a valid {@link latentRecords}. */
export function hasRecord(a: number): boolean {
  return mode === FORKS.published || a < latent[BASE] || isRange(latentSites[a]);
}

/** True if no entry can be pushed that others may take: a strict fork runs at its join, a range is all its opener's. */
export function isFull(): boolean {
  return mode === FORKS.inline || atomicDepth > 0 || isStackFull();
}

/** True if there is no room for one more entry. */
export function isStackFull(): boolean {
  return latent[SP] >= CELLS - MOST_ARGUMENTS;
}

/** True inside code that must not leave. */
export function isAtomic(): boolean {
  return atomicDepth > 0;
}

/** Code that must not leave begins: its forks run inline, as their joins could not wait. Returns what {@link endAtomic} needs. */
export function beginAtomic(): number {
  atomicDepth++;
  const top = latent[SP];
  latent[LIMIT] = -1;
  return top;
}

/** The code has ended, also by a throw. `top`: as {@link beginAtomic} gave it. */
export function endAtomic(top: number): void {
  atomicDepth--;
  latent[SP] = top;
  if (atomicDepth === 0 && mode === FORKS.promoted) latent[LIMIT] = CELLS - MOST_ARGUMENTS;
}

/** A place in a program that forks, as the compiler describes it. */
export interface Site {
  readonly raw: () => (...args: never[]) => unknown;
  readonly argc: number;
  /** Bit i: argument i is in {@link latentNumbers}. */
  readonly numericMask: number;
  /** The function takes a range as its last two arguments, and any part of it can be split off. */
  readonly range: boolean;
  readonly name: string;
  hash: number;
  functionIndex: number;
}

const sites: (Site | undefined)[] = [undefined];
/** Sites by function, for entries that come from another thread. */
const known = new Map<string, number>();

/**
 * Makes a site. Called by compiled modules at their top. `raw` gives the natural form (later: with circular imports it may not be there
 * yet), `kind` is 1 for a range. Returns its number, from 1.
 */
export function forkSite(
  raw: () => (...args: never[]) => unknown,
  argc: number,
  numericMask: number,
  kind: number,
  name: string,
): number {
  const range = kind === 1;
  const mask = range ? numericMask | (3 << (argc - 2)) : numericMask;
  sites.push({ raw, argc, numericMask: mask, range, name, hash: 0, functionIndex: -1 });
  return sites.length - 1;
}

/** Forks of the task that runs are nobody else's to run: see {@link keepForks}. */
export let keepsForks = false;

/**
 * Says whether the task that runs keeps its forks to itself: one does that may get at what functions change in its modules, for on another
 * thread that is another thing (docs/decisions/0013-module-values.md).
 */
export function keepForks(keeps: boolean): void {
  keepsForks = keeps;
}

/** The site of a number, with its function's place. */
export function siteOf(number: number): Site {
  const site = sites[number < 0 ? -number : number] as Site;
  if (site.functionIndex < 0) {
    const [module, index] = placeOfNatural(site.raw());
    site.hash = module.hash;
    site.functionIndex = index;
  }
  return site;
}

/** A site for a function that is known by its place; made where there is none. */
export function siteFor(
  hash: number,
  functionIndex: number,
  raw: () => (...args: never[]) => unknown,
  argc: number,
  numericMask: number,
  range: boolean,
): number {
  const key = `${hash} ${functionIndex} ${argc} ${numericMask} ${range}`;
  let number = known.get(key);
  if (number === undefined) {
    sites.push({ raw, argc, numericMask, range, name: '', hash, functionIndex });
    number = sites.length - 1;
    known.set(key, number);
  }
  return number;
}

/** True if the compiler knows every argument to be a number. */
export function isAllNumbers(site: Site): boolean {
  return site.numericMask === (1 << site.argc) - 1;
}

/** True for a site of a range. */
export function isRange(number: number): boolean {
  return number > 0 && (sites[number] as Site).range;
}

/** Cells of an entry, from its site (negative: a hole). */
export function sizeOf(number: number): number {
  return Math.max(1, (sites[number < 0 ? -number : number] as Site).argc);
}

/** The arguments of the entry at `a`. */
export function argumentsOf(a: number): unknown[] {
  const { argc, numericMask } = sites[latentSites[a]] as Site;
  const args: unknown[] = new Array(argc);
  for (let i = 0; i < argc; i++) {
    args[i] = ((numericMask >> i) & 1) === 1 ? asSmall(latentNumbers[a + i]) : latentValues[a + i];
  }
  return args;
}

/** Writes an entry at `a`. */
export function writeEntry(a: number, number: number, args: readonly unknown[]): void {
  const { argc, numericMask } = sites[number] as Site;
  latentSites[a] = number;
  for (let i = 0; i < argc; i++) {
    if (((numericMask >> i) & 1) === 1) latentNumbers[a + i] = args[i] as number;
    else latentValues[a + i] = args[i];
  }
}
