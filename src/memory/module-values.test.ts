import { expect, test } from 'vitest';
import { decode, encode, NAMING, OtherValue, Refusal, type SharedBuffers } from './codec.ts';
import { addModuleValues, type Binding, isIncomplete, lookAtModules } from './module-values.ts';

const shared: SharedBuffers = { idOf: () => -1, byId: () => undefined };
let hash = 0;

/** Registers a module with these bindings; functions in them are the module's own. */
function moduleWith(bindings: Record<string, unknown>, closed = true): void {
  const list = Object.entries(bindings).map(([name, value]): Binding => [name, () => value, closed ? 1 : 0]);
  addModuleValues('file:///m.js', ++hash, list);
}

const write = (values: unknown[], naming: typeof NAMING.names | typeof NAMING.twins = NAMING.names) =>
  encode(values, shared, (i) => `values[${i}]`, false, naming).slice();
const read = (bytes: Uint8Array<ArrayBuffer>) => decode(bytes, shared);
const carried = (...values: unknown[]) => read(write(values));

function refusalOf(value: unknown): string {
  try {
    write([value]);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
  return 'carried';
}

test('what hangs on a binding is itself again, everything else is a copy', () => {
  const table = { red: { name: 'red' }, list: [[1], new Map([['key', { deep: true }]]), new Set([{ in: 'set' }])] };
  moduleWith({ table });
  const own = { red: table.red, table };
  const [found, copy, entry] = carried(table, own, (table.list[1] as Map<string, object>).get('key')) as [
    unknown,
    typeof own,
    unknown,
  ];
  expect(found).toBe(table);
  expect(copy).not.toBe(own);
  expect(copy.red).toBe(table.red);
  expect(copy.table).toBe(table);
  expect(entry).toBe((table.list[1] as Map<string, object>).get('key'));
});

test('without names it is copied, as an argument or a result is', () => {
  const NIL = {};
  moduleWith({ NIL });
  expect(decode(encode([NIL], shared, String).slice(), shared)[0]).not.toBe(NIL);
});

test('functions, classes, symbols, accessors', () => {
  const symbol = Symbol('none');
  class Point {
    static origin = { x: 0 };
    x = 1;
  }
  const table = {
    add: (a: number, b: number) => a + b,
    get one() {
      return 1;
    },
  };
  const point = new Point();
  moduleWith({ symbol, Point, table, point });
  const values = [symbol, Point, Point.origin, table.add, table, point, Math.max, Symbol.iterator];
  expect(carried(...values)).toEqual(values);
  carried(...values).forEach((one, i) => {
    expect(one).toBe(values[i]);
  });
});

test('a key of a Map and an element of a Set', () => {
  const red = {};
  moduleWith({ red });
  const [map, set] = carried(new Map([[red, 1]]), new Set([red])) as [Map<object, number>, Set<object>];
  expect([map.get(red), set.has(red)]).toEqual([1, true]);
});

test('getters are not called', () => {
  const table = {
    get never() {
      throw new Error('called');
    },
  };
  moduleWith({ table });
  expect(carried(table)[0]).toBe(table);
});

test('a binding that is not set up is looked at again when another module comes', () => {
  const late: { value?: object } = {};
  addModuleValues('file:///late.js', ++hash, [
    [
      'late',
      () => {
        if (!late.value) throw new ReferenceError('late');
        return late.value;
      },
    ],
  ]);
  const value = {};
  expect(carried(value)[0]).not.toBe(value);
  late.value = value;
  moduleWith({});
  expect(carried(value)[0]).toBe(value);
});

test.each<[string, () => object, (value: never) => void]>([
  ['a property', () => ({ a: 1 }), (value: { a: number }) => value.a++],
  ['a property more', () => ({}), (value: { b?: number }) => Object.assign(value, { b: 1 })],
  ['-0 for 0', () => ({ a: 0 }), (value: { a: number }) => Object.assign(value, { a: -0 })],
  ['an element', () => [1, 2, 3], (value: number[]) => value.reverse()],
  ['a hole', () => [1, undefined, 3], (value: number[]) => delete value[1]],
  ['something on an array', () => [1], (value: number[]) => Object.assign(value, { more: 1 })],
  ['an entry', () => new Map([[1, 2]]), (value: Map<number, number>) => value.set(1, 3)],
  ['an entry less', () => new Set([1]), (value: Set<number>) => value.clear()],
  ['a date', () => new Date(5), (value: Date) => value.setTime(6)],
  ['where a regexp stands', () => /a/g, (value: RegExp) => value.test('a')],
  ['a cell', () => new Float64Array(3), (value: Float64Array) => value.fill(1)],
  ['a byte of many', () => new Uint8Array(4099), (value: Uint8Array) => value.fill(1, 4098)],
  ['deep down', () => ({ a: [{ b: new Set([1]) }] }), (value: { a: { b: Set<number> }[] }) => value.a[0].b.add(2)],
  ['which of two', () => ({ at: 0, all: [{}, {}] }), (value: { all: object[] }) => value.all.reverse()],
])('%s that differs on the other thread is noticed', (_, make, change) => {
  const value = make();
  moduleWith({ value });
  const bytes = write([value]);
  expect(read(bytes)[0]).toBe(value);
  change(value as never);
  expect(() => read(bytes)).toThrow(OtherValue);
  // Both have it: a table that is filled when it is first needed.
  expect(carried(value)[0]).toBe(value);
});

test('what a thread has made since is nobody else’s', () => {
  const state: { current: object } = { current: {} };
  moduleWith({ state });
  expect(carried(state)[0]).toBe(state);
  state.current = {};
  expect(refusalOf(state)).toContain('something that its thread has made since');
});

test('what may keep more than it shows stays', () => {
  class Secret {
    #id = 1;
    get id() {
      return this.#id;
    }
  }
  const secret = new Secret();
  const weak = { seen: new WeakSet() };
  const proxy = { of: new Proxy({}, {}) };
  const memory = new Uint8Array(new SharedArrayBuffer(8));
  moduleWith({ Secret, secret, weak, proxy, memory, bound: { at: Math.max.bind(null, 1) } });
  expect(refusalOf(Secret)).toContain('private members');
  expect(refusalOf(secret)).toContain('private members');
  expect(refusalOf(weak)).toContain('a class');
  expect(refusalOf(memory)).toContain('shared memory');
  const counter = { next: () => 1 };
  moduleWith({ counter }, false);
  expect(refusalOf(counter)).toContain('variables of its own');
  expect(refusalOf(counter.next)).toContain('variables of its own');
});

test('a twin is the reader’s own where that is the same, else a copy', () => {
  const NIL = {};
  const scratch = [{ n: 1 }];
  const frozen = Object.freeze({ list: Object.freeze([1]) });
  moduleWith({ NIL, scratch, frozen });
  const twins = write([[NIL, frozen], scratch], NAMING.twins);
  const [[nil, ice], own] = read(twins) as [unknown[], unknown];
  expect([nil === NIL, ice === frozen, own === scratch]).toEqual([true, true, true]);
  scratch[0].n = 2;
  const [[copy, copied], before] = read(twins) as [object[], unknown[]];
  expect([copy === NIL, copied === frozen, before === scratch]).toEqual([false, false, false]);
  expect([copy, Object.isFrozen(copied), before]).toEqual([{}, true, [{ n: 1 }]]);
  expect(scratch).toEqual([{ n: 2 }]);
});

test('a long list does not recurse', () => {
  let list: { next: unknown } | null = null;
  for (let i = 0; i < 20_000; i++) list = { next: list };
  moduleWith({ list });
  expect(carried(list)[0]).toBe(list);
});

// Last: from here on nothing new gets a name.
test('with more values than are named, every object may be one of them', () => {
  addModuleValues('file:///many.js', ++hash, [['many', () => [[1], [2], [3], [4]]]]);
  lookAtModules(1);
  expect(isIncomplete).toBe(true);
  expect(refusalOf({})).toContain('too many');
  expect(refusalOf(1)).toBe('carried');
});
