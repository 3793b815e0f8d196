/** What compiled code calls to fork: the cases that it does not handle inline. */
import { decode, encode, Refusal, type SharedBuffers } from '../memory/codec.ts';
import { MgrError } from '../memory/error.ts';
import { isPlainSharedView } from '../memory/raw.ts';
import { thread } from './here.ts';
import {
  CELLS,
  INLINE,
  isAllNumbers,
  isAtomic,
  isFull,
  isStackFull,
  keepsForks,
  latent,
  latentRecords,
  latentSerials,
  latentSites,
  publishes,
  SP,
  siteFor,
  siteOf,
  sizeOf,
  writeEntry,
} from './latent.ts';
import { publish, publishNumbers } from './publish.ts';

/** Serial numbers of a thread: the next 2^25 belong to the next thread. */
const SERIALS_A_THREAD = 2 ** 25;

let serials = 0;
/** Arguments of the fast way to publish a fork. */
const MOST_FAST = 4;

/** A strict fork that compiled code did not push: the stack is full (it runs at its join), or the policy publishes every fork. */
export function forkFull(
  number: number,
  a: number,
  x0?: unknown,
  x1?: unknown,
  x2?: unknown,
  x3?: unknown,
  ...more: unknown[]
): void {
  if (!publishes() || isFull()) return;
  const site = siteOf(number);
  const numbers = site.argc <= MOST_FAST && isAllNumbers(site);
  const args = numbers ? undefined : [x0, x1, x2, x3, ...more].slice(0, site.argc);
  const record =
    args === undefined
      ? publishNumbers(number, x0 as number, x1 as number, x2 as number, x3 as number)
      : publish(site, args);
  // Without a record it has an entry too: the next fork may get one, and it must not lie where this one is looked for.
  if (record === INLINE) writeEntry(a, number, args ?? [x0, x1, x2, x3]);
  latentSites[a] = number;
  latentRecords[a] = record;
  latent[SP] = a + sizeOf(number);
}

/**
 * True if a fork has to run at once, because there is no room for its entry, or because of what it may change: {@link forkSettled} takes
 * its value then, or what it throws.
 */
export function forkFullNow(): boolean {
  return !isAtomic() && (keepsForks || isStackFull());
}

/** What `fork` gives for a child that has run already. An object of the program's graph: no table here grows with it. */
export interface SettledFork {
  readonly $mgrValue: unknown;
  readonly threw: boolean;
  joined: boolean;
}

/** A fork that has run already. */
export function forkSettled(value: unknown, threw = false): SettledFork {
  return { $mgrValue: value, threw, joined: false };
}

/** The fork runs at once and to its end, and what it throws waits for its join. */
function forkAtomic(fn: (...args: never[]) => unknown, args: unknown[]): SettledFork {
  try {
    return forkSettled(Reflect.apply(fn as (...args: unknown[]) => unknown, undefined, args));
  } catch (error) {
    return forkSettled(error, true);
  }
}

/** Makes an entry and returns the number that names it: its index below 2^16, its serial number above. */
export function forkPush(number: number, ...args: unknown[]): number | SettledFork {
  if (isAtomic()) return forkAtomic(siteOf(number).raw(), args);
  const a = latent[SP];
  writeEntry(a, number, args);
  serials = (serials + 1) % SERIALS_A_THREAD;
  const serial = Math.max(0, thread) * SERIALS_A_THREAD + serials;
  latentSerials[a] = serial;
  latentRecords[a] = publishes() ? publish(siteOf(number), args) : INLINE;
  latent[SP] = a + sizeOf(number);
  return a + serial * CELLS;
}

/** Where a run-time value is looked up as a task: set by the package's entry, as tasks are the program's side. */
export type TaskPlace = (fn: unknown) => {
  hash: number;
  functionIndex: number;
  natural: (...args: never[]) => unknown;
};
let placeOfTask: TaskPlace = () => {
  throw new MgrError('MGR_NOT_A_TASK', 'fork() got something that is not a task.');
};

export function setTaskPlace(place: TaskPlace): void {
  placeOfTask = place;
}

/** A fork of what is known at run time only. @throws MgrError MGR_NOT_A_TASK */
export function forkDynamic(fn: unknown, ...args: unknown[]): number | SettledFork {
  const { hash, functionIndex, natural } = placeOfTask(fn);
  const carried = args.map((value, i) => carry(value, `args[${i}]`));
  if (forkFullNow()) return forkAtomic(fn as (...args: never[]) => unknown, carried);
  return forkPush(
    siteFor(hash, functionIndex, () => natural, args.length, 0, false),
    ...carried,
  );
}

// Views that were carried last: the same few arrays are handed over again and again.
let view0: unknown;
let view1: unknown;
let view2: unknown;
let view3: unknown;
let view4: unknown;
let view5: unknown;
/** All of them: asking a view for its buffer, and that one whether it can grow, costs ten times as much. */
const knownViews = new WeakSet<object>();

/**
 * What an argument of a fork becomes: views on shared memory stay, plain data is copied, so that what a child changes does not depend on
 * who ran it. `name`: what the argument is called in errors. @throws MgrError MGR_CANNOT_CARRY
 */
export function carry(value: unknown, name = 'it'): unknown {
  if (value === view0 || value === view1 || value === view2 || value === view3) return value;
  return value === null || value === view4 || value === view5 ? value : carryOther(value, name);
}

function carryOther(value: unknown, name: string): unknown {
  if (typeof value !== 'object' && typeof value !== 'function') return value;
  if (!knownViews.has(value as object)) {
    if (!isPlainSharedView(value)) return copyOf(value, name);
    knownViews.add(value);
  }
  rememberView(value);
  return value;
}

function rememberView(value: unknown): void {
  view5 = view4;
  view4 = view3;
  view3 = view2;
  view2 = view1;
  view1 = view0;
  view0 = value;
}

/** The thread goes to sleep: it keeps no array alive. */
export function forgetViews(): void {
  for (let i = 0; i < 6; i++) rememberView(undefined);
}

function copyOf(value: unknown, name: string): unknown {
  const seen: SharedArrayBuffer[] = [];
  // The copy stays in this thread, so any numbers will do.
  const buffers: SharedBuffers = { idOf: (buffer) => seen.push(buffer) - 1, byId: (id) => seen[id] };
  try {
    return decode(encode([value], buffers, () => name).slice(), buffers)[0];
  } catch (error) {
    const why = error instanceof Refusal ? `${error.path} is ${error.reason}` : String(error);
    throw new MgrError(
      'MGR_CANNOT_CARRY',
      `An argument of fork() cannot be carried to another thread: ${why}. Pass plain data, typed arrays or views on shared memory.`,
    );
  }
}
