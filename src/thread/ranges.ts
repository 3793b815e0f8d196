/**
 * Ranges: loops whose rounds other threads may take. An entry of the latent stack says which rounds nobody has claimed (its last two
 * arguments, next and end); the loop claims a strip at a time, and whoever promotes takes the upper half of the rest (promote.ts).
 */

import { stepText } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { isPlainSharedView } from '../memory/raw.ts';
import { asSmall } from '../memory/values.ts';
import { startedThreads } from '../ring/park.ts';
import { nextOf } from './fork-outcome.ts';
import { memory } from './here.ts';
import { outcomeOf, regain, runInline } from './joins.ts';
import {
  INLINE,
  isFull,
  latent,
  latentNumbers,
  latentRecords,
  latentSerials,
  latentSites,
  lowerTop,
  publishes,
  SP,
  siteOf,
  sizeOf,
  writeEntry,
} from './latent.ts';
import { publish } from './publish.ts';

/** How long a claimed strip should take, in ms: well below a poll's gap, well above the cost of a claim. */
const CLAIM_SOON_MS = 0.01;
const CLAIM_LATE_MS = 0.04;
const MOST_CLAIM = 1 << 20;
/** With policy `steal`: parts that a range is cut into for each thread, as cilk_for does. */
const PARTS_A_THREAD = 8;

/** By site: rounds of the next claim, and when the last one was made. */
const claims: number[] = [];
const claimedMs: number[] = [];

/** No entry: the rounds are all the caller's. */
const NO_RANGE = -1;

/**
 * Opens a range: what the body captures, then its first round and its end. Returns its index, or {@link NO_RANGE}. `names` are those of
 * the captured values. @throws MgrError MGR_CANNOT_CARRY, MGR_OPTION
 */
export function rangeOpen(number: number, names: readonly string[], ...args: unknown[]): number {
  const { argc } = siteOf(number);
  const next = bound(args[argc - 2]);
  const end = bound(args[argc - 1]);
  for (let i = 0; i < argc - 2; i++) captured(args[i], names[i] ?? 'a value');
  if (isFull() || end - next < 1) return NO_RANGE;
  const a = latent[SP];
  writeEntry(a, number, args);
  latentRecords[a] = INLINE;
  latentSerials[a] = 1;
  latent[SP] = a + sizeOf(number);
  if (publishes()) cut(a, number, args);
  return a;
}

/** With policy `steal` a range is cut by halves as cilk_for does, and its upper parts are published, the largest first. */
function cut(a: number, number: number, args: readonly unknown[]): void {
  const { argc } = siteOf(number);
  const part = [...args];
  const first = args[argc - 2] as number;
  const grain = Math.max(
    1,
    Math.ceil(((args[argc - 1] as number) - first) / (PARTS_A_THREAD * startedThreads(memory))),
  );
  let end = args[argc - 1] as number;
  while (end - first > grain) {
    const middle = first + Math.ceil((end - first) / 2);
    part[argc - 2] = middle;
    part[argc - 1] = end;
    const record = publish(siteOf(number), part, latentRecords[a]);
    if (record === INLINE) break;
    latentRecords[a] = record;
    end = middle;
  }
  latentNumbers[a + argc - 1] = end;
}

function bound(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new MgrError('MGR_OPTION', `The bounds of a parallel loop are numbers, not ${String(value)}.`);
}

/**
 * A local that a function uses which other threads may run, handed to it: all must see the same, so what can change has to be shared
 * memory. `name`: the local, and the line where it is made (`table:12`). @throws MgrError MGR_CANNOT_CARRY
 */
export function captured(value: unknown, name: string): unknown {
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) {
    if (typeof value !== 'symbol') return value;
  } else if (isPlainSharedView(value) || isDeeplyFrozen(value, new Set())) return value;
  const [, local = name, line] = /^(.*):(\d+)$/.exec(name) ?? [];
  const part = firstUnshared(value, local, new Set()) ?? { path: local, value };
  const made = line === undefined ? '' : ` (made in line ${line})`;
  throw new MgrError(
    'MGR_CANNOT_CARRY',
    `\`${local}\`${made} is used by a function that other threads may run, and \`${part.path}\` is ${kindOf(part.value)}: each thread would have its own. Use typed arrays on shared memory (scheduler.alloc), numbers, strings, or data that is frozen throughout.`,
  );
}

function kindOf(value: unknown): string {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  const name = (value as object).constructor?.name;
  if (ArrayBuffer.isView(value)) return `a ${name} that is not on shared memory`;
  if (Array.isArray(value)) return 'an array that can change';
  return isPlain(value as object) ? 'an object that can change' : `an object (${name ?? 'without a class'})`;
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === Array.prototype || prototype === null;
}

/** Plain data that nobody can change. */
function isDeeplyFrozen(value: object, seen: Set<object>): boolean {
  if (seen.has(value)) return true;
  if (typeof value === 'function' || !Object.isFrozen(value) || ArrayBuffer.isView(value)) return false;
  if (!isPlain(value)) return false;
  seen.add(value);
  return Object.values(value).every((one) => typeof one !== 'object' || one === null || isDeeplyFrozen(one, seen));
}

/** The first value in what {@link isDeeplyFrozen} is false for that makes it so, and the way to it. */
function firstUnshared(value: unknown, path: string, seen: Set<object>): { path: string; value: unknown } | null {
  if (typeof value !== 'object' || value === null || seen.has(value)) return null;
  seen.add(value);
  if (!Object.isFrozen(value) || ArrayBuffer.isView(value) || !isPlain(value)) return { path, value };
  for (const [key, inner] of Object.entries(value)) {
    const found = firstUnshared(inner, `${path}${stepText(Array.isArray(value) ? Number(key) : key)}`, seen);
    if (found) return found;
  }
  return null;
}

/**
 * Claims the next rounds of a range, from `i` on; `end` counts where there is no entry. Returns where the strip ends, `i` if there is
 * nothing left. `grain`: least rounds of a strip and of a part. `adaptive`: as many rounds as take some 20 us. Only for rounds without a
 * safepoint: any other may hold a range of the same site or more work than all before it, and what is claimed nobody else can take.
 */
export function rangeClaim(a: number, i: number, end: number, grain: number, adaptive: boolean): number {
  if (a < 0) return Math.max(i, end);
  const number = latentSites[a];
  const nextCell = a + sizeOf(number) - 2;
  const least = Math.max(1, grain);
  latentSerials[a] = least;
  const limit = asSmall(latentNumbers[nextCell + 1]);
  if (i >= limit) return i;
  const rounds = adaptive ? Math.max(least, claimSize(number, limit - i)) : least;
  const stop = Math.min(limit, i + rounds);
  latentNumbers[nextCell] = stop;
  return asSmall(stop);
}

/** Adapts a site's strips to the time that the last one took. */
function claimSize(number: number, left: number): number {
  const now = performance.now();
  const tookMs = now - (claimedMs[number] ?? Number.NEGATIVE_INFINITY);
  let size = claims[number] ?? 1;
  if (tookMs < CLAIM_SOON_MS) size = Math.min(MOST_CLAIM, size * 2);
  else if (tookMs > CLAIM_LATE_MS && size > 1) {
    size = Number.isFinite(tookMs) ? Math.max(1, Math.floor((size * CLAIM_LATE_MS) / tookMs)) : size;
  }
  claims[number] = size;
  claimedMs[number] = now;
  // A share of what is left, so that the last rounds can still be split; but not so small that claiming costs more than working.
  return Math.min(size, Math.max(Math.ceil(left / 4), Math.ceil(size / 8)));
}

/** True if a part of the range was split off and is not joined yet. */
export function rangeParts(a: number): boolean {
  return a >= 0 && latentRecords[a] !== INLINE;
}

/** Joins the part that lies next to what the caller has done: its value. A call that can leave. */
export function rangeJoin(a: number): unknown {
  const record = latentRecords[a];
  latentRecords[a] = nextOf(record);
  const args = regain(record, true);
  return args === undefined ? outcomeOf(record) : runInline(latentSites[a], args);
}

/** The range is done. */
export function rangeClose(a: number): void {
  if (a >= 0) lowerTop(a);
}
