/**
 * The steps that transformed code yields. A step says what a thread is about to do; the engine does it when it lets the thread go on.
 * What touches no shared memory is done at once and yields {@link LOCAL}.
 */

export type Elements = Int32Array | Float64Array | BigInt64Array | Uint8Array;
type Value = number | bigint;

export const OP = {
  local: 0,
  load: 1,
  store: 2,
  compareAndSwap: 3,
  exchange: 4,
  add: 5,
  or: 6,
  and: 7,
  wait: 8,
  waitAsync: 9,
  notify: 10,
  read: 11,
  write: 12,
  bulk: 13,
  until: 14,
  settled: 15,
} as const;

export const OP_NAMES = Object.keys(OP);

/** A bug may have left what no loop comes to the end of. */
const MOST_STEPS_ALONE = 1_000_000;

export interface Step {
  readonly op: number;
  readonly site: number;
  readonly array: Elements;
  readonly index: number;
  /** Value, expected value, timeout: what the operation takes. */
  readonly a: Value;
  readonly b: number;
  /** The rest, where it is no number. */
  readonly more: unknown;
}

const NO_ARRAY = new Int32Array(0);

/** A step that is over already; `more` is its value, read at once by the engine. */
export const LOCAL: { -readonly [key in keyof Step]: Step[key] } = {
  op: OP.local,
  site: 0,
  array: NO_ARRAY,
  index: 0,
  a: 0,
  b: 0,
  more: undefined,
};

function local(value: unknown): Step {
  LOCAL.more = value;
  return LOCAL;
}

function step(op: number, site: number, array: Elements, index: number, a: Value = 0, b = 0, more?: unknown): Step {
  return { op, site, array, index, a, b, more };
}

/** A body in its transformed form. */
export type Thread<T = unknown> = Generator<Step, T, unknown>;

export function isShared(value: unknown): value is Elements {
  return ArrayBuffer.isView(value) && value.buffer instanceof SharedArrayBuffer;
}

function isThread(value: unknown): value is Thread {
  return typeof value === 'object' && value !== null && Object.prototype.toString.call(value) === '[object Generator]';
}

/** What `waitAsync` gives: settled by a notify, or never. */
export class Sleep {
  woken = false;
}

type Access = Record<string | number, unknown>;

function get(site: number, object: unknown, key: number): Step {
  if (isShared(object)) return step(OP.read, site, object, key);
  return local((object as Access)[key]);
}

function set(site: number, object: unknown, key: number, value: unknown): Step {
  if (isShared(object)) return step(OP.write, site, object, key, value as Value);
  (object as Access)[key] = value;
  return local(value);
}

const BINARY: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '|': (a, b) => a | b,
  '&': (a, b) => a & b,
  '^': (a, b) => a ^ b,
};

/** `$` in transformed code. Each takes the number of its place in the source first. */
export const steps = {
  load: (site: number, words: Int32Array, word: number) => step(OP.load, site, words, word),
  store: (site: number, words: Int32Array, word: number, value: number) => step(OP.store, site, words, word, value),
  compareAndSwap: (site: number, words: Int32Array, word: number, expected: number, next: number) =>
    step(OP.compareAndSwap, site, words, word, expected, next),
  exchange: (site: number, words: Int32Array, word: number, value: number) =>
    step(OP.exchange, site, words, word, value),
  add: (site: number, words: Int32Array, word: number, value: number) => step(OP.add, site, words, word, value),
  or: (site: number, words: Int32Array, word: number, value: number) => step(OP.or, site, words, word, value),
  and: (site: number, words: Int32Array, word: number, value: number) => step(OP.and, site, words, word, value),
  wait: (site: number, words: Int32Array, word: number, expected: number, timeoutMs: number) =>
    step(OP.wait, site, words, word, expected, timeoutMs),
  waitAsync: (site: number, words: Int32Array, word: number, expected: number, timeoutMs: number) =>
    step(OP.waitAsync, site, words, word, expected, timeoutMs, new Sleep()),
  notify: (site: number, words: Int32Array, word: number, count: number) => step(OP.notify, site, words, word, count),

  /** The thread goes on when the condition holds; the condition only looks. */
  until: (site: number, condition: () => unknown) => step(OP.until, site, NO_ARRAY, 0, 0, 0, condition),
  /** `await`. */
  settled: (site: number, promise: unknown) =>
    promise instanceof Sleep ? step(OP.settled, site, NO_ARRAY, 0, 0, 0, promise) : local(promise),

  get,
  set,
  *increase(site: number, object: unknown, key: number, by: number, prefix: boolean): Thread {
    const before = Number(yield get(site, object, key));
    yield set(site, object, key, before + by);
    return prefix ? before + by : before;
  },
  *compound(site: number, object: unknown, key: number, operator: string, right: () => Thread): Thread {
    const before = Number(yield get(site, object, key));
    const value = BINARY[operator](before, Number(yield* right()));
    yield set(site, object, key, value);
    return value;
  },
  /** `set`, `fill` and the like: many elements at once. */
  bulk(site: number, object: unknown, name: string, args: unknown[]): Step {
    if (!isShared(object) && !args.some(isShared)) {
      return local((object as Record<string, (...all: unknown[]) => unknown>)[name](...args));
    }
    return step(OP.bulk, site, object as Elements, 0, 0, 0, { name, args });
  },
  /** The value of a call of something unknown, which may be a function of ours. */
  *maybe(value: unknown): Thread {
    return isThread(value) ? yield* value : value;
  },
};

export interface Bulk {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Runs transformed code alone, each step at once, on the memory as it is. */
export function runAlone<T>(thread: Thread<T>): T {
  let next = thread.next();
  for (let steps = 0; !next.done; steps++) {
    if (steps > MOST_STEPS_ALONE) throw new Error('it never ends, though no other thread runs');
    next = thread.next(doPlainly(next.value));
  }
  return next.value;
}

function doPlainly(one: Step): unknown {
  const words = one.array as Int32Array;
  const value = one.a as number;
  switch (one.op) {
    case OP.local:
      return one.more;
    case OP.load:
    case OP.read:
      return one.array[one.index];
    case OP.store:
    case OP.write:
      words[one.index] = value;
      return value;
    case OP.compareAndSwap:
      return Atomics.compareExchange(words, one.index, value, one.b) === value;
    case OP.exchange:
      return Atomics.exchange(words, one.index, value);
    case OP.add:
      return Atomics.add(words, one.index, value);
    case OP.or:
      return Atomics.or(words, one.index, value);
    case OP.and:
      return Atomics.and(words, one.index, value);
    case OP.notify:
      return undefined;
    case OP.bulk:
      return runBulk(one);
    default:
      throw new Error(`${OP_NAMES[one.op]} outside of a thread`);
  }
}

export function runBulk(one: Step): unknown {
  const { name, args } = one.more as Bulk;
  const method = (one.array as unknown as Record<string, (...all: unknown[]) => unknown>)[name];
  return method.apply(one.array, args as unknown[]);
}
