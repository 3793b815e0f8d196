/** Tags of the codec's two streams. Bytes of one run never meet another version, so they may change at will. */

/** A value, in the stream of bodies. */
export const VALUE = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  int32: 4,
  float64: 5,
  string: 6,
  bigint: 7,
  /** A number follows: the object with that number. */
  object: 8,
  /** A hole of an array. */
  hole: 9,
  /** A symbol of the registry (`Symbol.for`), by key. */
  registeredSymbol: 10,
  /** A well-known symbol, by name. */
  wellKnownSymbol: 11,
  /** One of the language's own functions, by name. */
  intrinsic: 12,
} as const;

/** How an object begins, in the stream of shells: all that is needed to make it, without what it refers to. */
export const SHELL = {
  object: 0,
  nullObject: 1,
  array: 2,
  map: 3,
  set: 4,
  date: 5,
  regexp: 6,
  error: 7,
  boxed: 8,
  arrayBuffer: 9,
  sharedBuffer: 10,
  view: 11,
  growingBuffer: 12,
  frozenObject: 13,
  frozenNullObject: 14,
  frozenArray: 15,
  /** A value of a module, by its name there (module-values.ts); it has no body. */
  named: 16,
} as const;

/** How an array's elements are written. */
export const ELEMENTS = { int32: 0, float64: 1, mixed: 2 } as const;

/** Built-in error classes, by number. */
export const ERROR_CLASSES: readonly ErrorConstructor[] = [
  Error,
  TypeError,
  RangeError,
  SyntaxError,
  ReferenceError,
  EvalError,
  URIError,
  AggregateError as unknown as ErrorConstructor,
];

type ViewClass = { new (buffer: ArrayBufferLike, offset: number, length?: number): ArrayBufferView; prototype: object };

interface NodeBuffer {
  from(buffer: ArrayBufferLike, offset: number, length?: number): ArrayBufferView;
  prototype: object;
}

const nodeBuffer = (globalThis as { Buffer?: NodeBuffer }).Buffer;

/** Classes of views, by number. Node's Buffer is the last one, where it is there. */
export const VIEW_CLASSES: readonly {
  prototype: object;
  make(b: ArrayBufferLike, o: number, n: number): ArrayBufferView;
}[] = [
  ...[
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  ].map((view) => ({
    prototype: view.prototype,
    make: (b: ArrayBufferLike, o: number, n: number) => new (view as unknown as ViewClass)(b, o, n),
  })),
  ...(nodeBuffer === undefined
    ? []
    : [
        {
          prototype: nodeBuffer.prototype,
          make: (b: ArrayBufferLike, o: number, n: number) => nodeBuffer.from(b, o, n),
        },
      ]),
];

/** The well-known symbols of this engine, by name. */
export const WELL_KNOWN_SYMBOLS: ReadonlyMap<string, symbol> = new Map(
  Object.getOwnPropertyNames(Symbol)
    .filter((name) => typeof (Symbol as unknown as Record<string, unknown>)[name] === 'symbol')
    .map((name) => [name, (Symbol as unknown as Record<string, symbol>)[name]]),
);
