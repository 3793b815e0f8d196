/** What a program gives to a scheduler, looked at before anything is done with it. */
import { MgrError } from '../memory/error.ts';

/** What `run` takes beside the task and its arguments. */
export interface RunOptions {
  /** Stops the task at its next safepoint; the handle rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** A name for people. Default: the task's. */
  readonly name?: string | undefined;
  /**
   * Buffers of the arguments that go to the task without being copied; they are detached here. The task begins on the thread that gets them.
   * Default: none.
   */
  readonly transfer?: readonly ArrayBuffer[] | undefined;
}

/** What `map` takes beside the task and its items. */
export interface MapOptions extends RunOptions {
  /** Whether results that are read one by one come in the items' order. Default true. */
  readonly ordered?: boolean | undefined;
}

/** A class of typed arrays, as `alloc` takes it. */
export type SharedArrayClass<T> = {
  new (buffer: SharedArrayBuffer, byteOffset: number, length: number): T;
  BYTES_PER_ELEMENT: number;
};

const TypedArray = Object.getPrototypeOf(Uint8Array) as object;

/** A value in an error's text; for an object that can't be made a text, its type. */
export function shown(value: unknown): string {
  try {
    return typeof value === 'string' ? JSON.stringify(value) : String(value);
  } catch {
    return typeof value;
  }
}

/** The options of a run, without nulls. Throws MGR_OPTION. */
export function runOptions(options: RunOptions | null | undefined): RunOptions {
  if (options === undefined || options === null) return {};
  if (typeof options !== 'object') {
    throw new MgrError(
      'MGR_OPTION',
      `The options of a run are an object { signal, name, transfer }, not ${shown(options)}.`,
    );
  }
  const signal = options.signal ?? undefined;
  if (signal !== undefined && typeof signal.throwIfAborted !== 'function') {
    throw new MgrError('MGR_OPTION', `Option \`signal\` of a run is ${shown(signal)}; it must be an AbortSignal.`);
  }
  return { signal, name: options.name ?? undefined, transfer: checkTransfer(options.transfer ?? undefined) };
}

/** Buffers that can be transferred, if there are any. Throws MGR_OPTION. */
function checkTransfer(buffers: readonly ArrayBuffer[] | undefined): readonly ArrayBuffer[] | undefined {
  if (buffers === undefined) return undefined;
  if (!Array.isArray(buffers)) {
    throw new MgrError(
      'MGR_OPTION',
      `Option \`transfer\` of a run is ${shown(buffers)}; it must be an array of ArrayBuffers.`,
    );
  }
  buffers.forEach((buffer: unknown, i) => {
    const isOne = buffer instanceof ArrayBuffer && !isDetached(buffer) && buffers.indexOf(buffer) === i;
    if (isOne) return;
    const what = buffer instanceof ArrayBuffer ? (isDetached(buffer) ? 'detached' : 'there twice') : shown(buffer);
    throw new MgrError('MGR_OPTION', `\`transfer[${i}]\` of a run is ${what}; it must be an ArrayBuffer, each once.`);
  });
  return buffers.length === 0 ? undefined : buffers;
}

function isDetached(buffer: ArrayBuffer): boolean {
  if (buffer.byteLength > 0) return false;
  try {
    // Used, as a minifier may leave a view out that nobody uses.
    return new Uint8Array(buffer).length > 0;
  } catch {
    return true;
  }
}

/** The options of a map, without nulls. Throws MGR_OPTION. */
export function mapOptions(options: MapOptions | null | undefined): RunOptions & { ordered: boolean } {
  const ordered = options?.ordered ?? true;
  if (typeof ordered !== 'boolean') {
    throw new MgrError('MGR_OPTION', `Option \`ordered\` of a map is ${shown(ordered)}; it must be true or false.`);
  }
  return { ...runOptions(options), ordered };
}

/** Items that can be mapped over. Throws MGR_OPTION. */
export function checkItems(items: unknown): void {
  if (typeof (items as Iterable<unknown> | null | undefined)?.[Symbol.iterator] !== 'function') {
    throw new MgrError('MGR_OPTION', `map() takes an array or another iterable of items, not ${shown(items)}.`);
  }
}

/** A buffer for `length` elements. Throws MGR_OPTION or MGR_OUT_OF_MEMORY. */
export function allocShared(type: SharedArrayClass<unknown>, length: number): SharedArrayBuffer {
  if (typeof type !== 'function' || Object.getPrototypeOf(type) !== TypedArray) {
    throw new MgrError('MGR_OPTION', `alloc() takes a class of typed arrays such as Float64Array, not ${shown(type)}.`);
  }
  if (!Number.isSafeInteger(length) || length < 0) {
    throw new MgrError('MGR_OPTION', `alloc() takes a length in elements, 0 or more, not ${shown(length)}.`);
  }
  try {
    return new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT);
  } catch (error) {
    throw new MgrError(
      'MGR_OUT_OF_MEMORY',
      `There is no room for ${length} elements of ${type.BYTES_PER_ELEMENT} bytes.`,
      error,
    );
  }
}
