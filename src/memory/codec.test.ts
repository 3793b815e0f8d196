import { types } from 'node:util';
import { expect, test } from 'vitest';
import { decode, encode, Refusal, type SharedBuffers, UnknownBuffer } from './codec.ts';
import { setProxyTest } from './probe.ts';

const known: SharedArrayBuffer[] = [];
const shared: SharedBuffers = { idOf: (buffer) => known.indexOf(buffer), byId: (id) => known[id] };

function roundTrip(values: unknown[], lenient = false): unknown[] {
  return decode(encode(values, shared, (i) => `args[${i}]`, lenient).slice(), shared);
}

function refusalOf(value: unknown): string {
  try {
    encode([value], shared, (i) => `args[${i}]`);
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  return 'carried';
}

test('primitives keep their exact value', () => {
  const long = 'x'.repeat(10_000);
  const values = [
    0,
    -0,
    1,
    -1,
    2 ** 31,
    -(2 ** 31),
    0.1,
    NaN,
    Infinity,
    true,
    false,
    null,
    undefined,
    '',
    'abc',
    'ä€😀',
    '\ud800',
    '\ufeffa',
    long,
    `${long}é`,
    0n,
    -5n,
    123456789012345678901234567890n,
    -(2n ** 200n),
    Symbol.for('a'),
    Symbol.iterator,
  ];
  const back = roundTrip(values);
  expect(back.length).toBe(values.length);
  for (let i = 0; i < values.length; i++) expect(Object.is(back[i], values[i]), String(values[i])).toBe(true);
});

test('identity and cycles over the whole list', () => {
  const node: Record<string, unknown> = { name: 'n' };
  node.self = node;
  const list = [node, node];
  const [a, b] = roundTrip([list, node]) as [Record<string, unknown>[], Record<string, unknown>];
  expect(a[0]).toBe(a[1]);
  expect(a[0]).toBe(b);
  expect(b.self).toBe(b);
});

test('a list of 200,000 linked nodes does not recurse', () => {
  let head: { next: unknown } | null = null;
  for (let i = 0; i < 200_000; i++) head = { next: head };
  let [at] = roundTrip([head]) as [{ next: unknown } | null];
  let count = 0;
  while (at !== null) {
    count++;
    at = at.next as { next: unknown } | null;
  }
  expect(count).toBe(200_000);
});

test('arrays: packed, holes, extra properties, matches', () => {
  // biome-ignore lint/suspicious/noSparseArray: holes are the subject
  const holes: unknown[] = [1, , 3, , ,];
  const far: unknown[] = [];
  far[1_000_000] = 'far';
  const match = /(?<year>\d+)-(\d+)/.exec('on 2026-11');
  const [ints, doubles, mixed, holed, sparse, matched] = roundTrip([
    [1, 2, 3],
    [1, -0, 2.5],
    [1, 'a', null],
    holes,
    far,
    match,
  ]) as unknown[][];
  expect(ints).toEqual([1, 2, 3]);
  expect(Object.is(doubles[1], -0)).toBe(true);
  expect(mixed).toEqual([1, 'a', null]);
  expect([holed.length, 1 in holed, 3 in holed, holed[2]]).toEqual([5, false, false, 3]);
  expect([sparse.length, sparse[1_000_000], Object.keys(sparse).length]).toEqual([1_000_001, 'far', 1]);
  expect(matched).toEqual(match);
  expect((matched as unknown as RegExpExecArray).groups?.year).toBe('2026');
});

test('built-ins', () => {
  const regexp = /a+/g;
  regexp.lastIndex = 3;
  const buffer = new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8]).buffer;
  const values = [
    new Map<unknown, unknown>([['a', new Set([1, 'b'])]]),
    new Date(86_400_000),
    regexp,
    buffer,
    new Uint16Array(buffer, 2, 2),
    new DataView(buffer, 1),
    Object(5),
    Object('text'),
    Object(false),
    Object(7n),
    Object.assign(Object.create(null), { x: 1 }),
    new Date(NaN),
  ];
  const back = roundTrip(values) as unknown[];
  expect(back.slice(0, 2)).toEqual(values.slice(0, 2));
  expect((back[2] as RegExp).lastIndex).toBe(3);
  expect((back[4] as Uint16Array).buffer).toBe(back[3]);
  expect([...(back[4] as Uint16Array)]).toEqual([...(values[4] as Uint16Array)]);
  expect((back[5] as DataView).byteOffset).toBe(1);
  expect([Number(back[6]), String(back[7]), (back[8] as boolean).valueOf(), (back[9] as bigint).valueOf()]).toEqual([
    5,
    'text',
    false,
    7n,
  ]);
  expect(Object.getPrototypeOf(back[10])).toBe(null);
  expect((back[11] as Date).getTime()).toBeNaN();
});

test('a Buffer stays one', () => {
  const [buffer] = roundTrip([Buffer.from('hello')]) as [Buffer];
  expect(Buffer.isBuffer(buffer)).toBe(true);
  expect(buffer.toString()).toBe('hello');
});

test('a key named __proto__ is only a key', () => {
  const evil = JSON.parse('{"__proto__": {"polluted": 1}, "b": 2}');
  const [back] = roundTrip([evil]) as [Record<string, unknown>];
  expect(Object.getPrototypeOf(back)).toBe(Object.prototype);
  expect(Object.keys(back)).toEqual(['__proto__', 'b']);
});

test('errors: class, message, cause, own properties, stack', () => {
  const cause = new RangeError('inner');
  const error = Object.assign(new TypeError('outer', { cause }), { code: 42, detail: { a: [1] } });
  const [back] = roundTrip([error]) as [typeof error];
  expect(back).toBeInstanceOf(TypeError);
  expect([back.message, back.code, back.detail, back.stack]).toEqual(['outer', 42, { a: [1] }, error.stack]);
  expect(back.cause).toBeInstanceOf(RangeError);
  expect(Object.keys(back)).toEqual(['code', 'detail']);
  const [many] = roundTrip([new AggregateError([cause, 1], 'many')]) as [AggregateError];
  expect(many.errors[0]).toBeInstanceOf(RangeError);
});

test('lenient errors drop what cannot be carried and keep the name of a class', () => {
  class MyError extends RangeError {
    handler = () => 1;
    extra = 5;
  }
  expect(() => roundTrip([new MyError('mine')])).toThrow(Refusal);
  const [back] = roundTrip([new MyError('mine')], true) as [RangeError & { extra: number; handler?: unknown }];
  expect(back).toBeInstanceOf(RangeError);
  expect([back.name, back.message, back.extra, back.handler]).toEqual(['MyError', 'mine', 5, undefined]);
});

test('shared buffers go by number, and their views with them', () => {
  const buffer = new SharedArrayBuffer(64);
  known.push(buffer);
  const [view, same] = roundTrip([new Float64Array(buffer, 8, 2), buffer]) as [Float64Array, SharedArrayBuffer];
  expect(view.buffer).toBe(buffer);
  expect(same).toBe(buffer);
  expect([view.byteOffset, view.length]).toEqual([8, 2]);
  const bytes = encode([buffer], shared, String).slice();
  expect(() => decode(bytes, { idOf: () => -1, byId: () => undefined })).toThrow(UnknownBuffer);
});

test('frozen data arrives frozen', () => {
  const loop: Record<string, unknown> = {
    list: Object.freeze(Object.assign(new Array(3), { 0: 1, 2: Object.freeze({ a: -0 }) })),
    open: {},
  };
  loop.self = loop;
  const [back] = roundTrip([Object.freeze(loop)]) as [typeof loop];
  expect(back).toEqual(loop);
  expect(back.self).toBe(back);
  expect(1 in (back.list as unknown[])).toBe(false);
  expect([back, back.list, (back.list as unknown[])[2], back.open].map(Object.isFrozen)).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const [bare] = roundTrip([Object.freeze(Object.assign(Object.create(null), { b: 2 }))]) as [object];
  expect([Object.getPrototypeOf(bare), Object.isFrozen(bare)]).toEqual([null, true]);
});

test('refusals name the place and the reason', () => {
  class Point {}
  expect(refusalOf({ onClick() {} })).toBe('args[0].onClick: a function (onClick)');
  expect(refusalOf([[new Point()]])).toBe('args[0][0][0]: an instance of Point');
  expect(
    refusalOf({
      'a-b': {
        get x() {
          return 1;
        },
      },
    }),
  ).toBe('args[0]["a-b"].x: an accessor (getter or setter)');
  expect(refusalOf(Object.seal({ a: 1 }))).toContain('sealed');
  expect(refusalOf(Object.preventExtensions([1]))).toContain('sealed');
  expect(refusalOf(new Map([[1, Symbol('s')]]))).toBe('args[0] <value>: a symbol (Symbol(s))');
  expect(refusalOf({ [Symbol('k')]: 1 })).toContain('symbol');
  expect(refusalOf(new WeakMap())).toContain('WeakMap');
  expect(refusalOf(Promise.resolve())).toContain('Promise');
  expect(refusalOf(Object.create(Map.prototype))).toContain('Map');
  expect(refusalOf(new SharedArrayBuffer(8))).toContain('SharedArrayBuffer made in a task');
  expect(refusalOf(Object.assign(new Map(), { extra: 1 }))).toContain('own properties on');
});

test('the encoder is usable after a refusal', () => {
  expect(refusalOf(() => 1)).toContain('a function');
  expect(roundTrip([{ a: 1 }])).toEqual([{ a: 1 }]);
});

test('odd objects are refused without asking their own code', () => {
  setProxyTest(types.isProxy);
  const asked: string[] = [];
  const note = (name: string) => () => asked.push(name) && undefined;
  const traps = { get: note('get'), getPrototypeOf: note('prototype'), getOwnPropertyDescriptor: note('own') };
  const below = Object.create(new Proxy({}, traps as never));
  class Odd {}
  Object.defineProperty(Odd.prototype, Symbol.toStringTag, { get: note('tag') });
  Object.defineProperty(Odd.prototype, 'constructor', { get: note('constructor') });
  class Named {}
  Object.defineProperty(Named, 'name', { get: note('name') });
  const refused = [below, new Odd(), new Named()].map(refusalOf);
  setProxyTest(() => false);
  expect(refused).toEqual(Array(3).fill('args[0]: an object of a class'));
  expect(asked).toEqual([]);
});
