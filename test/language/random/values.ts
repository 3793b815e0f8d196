/** Arrays, objects, strings and the like. The first of each kind is what stands where nothing deeper may. */
import type { Generator, Kind, Piece } from './generator.ts';
import { ownIterable } from './loops.ts';
import { coerced } from './numbers.ts';

const inner = (g: Generator, depth: number): string => g.number(depth - 1);

/** A local of the kind, or else this. */
function localOr(g: Generator, kind: Kind, other: () => string): string {
  const locals = g.locals(kind);
  return locals.length > 0 ? g.pick(locals).name : other();
}

const local = (kind: Kind, weight: number, other: (g: Generator) => string): Piece => ({
  name: 'local',
  weight,
  make: (g) => localOr(g, kind, () => other(g)),
});

const called = (kind: Kind): Piece => ({
  name: 'call',
  when: (g) => g.functions(kind).length > 0,
  make: (g) => g.callOf(kind) as string,
});

export const ARRAYS: readonly Piece[] = [
  local('array', 9, (g) => `[${g.plainNumber()}, ${g.plainNumber()}]`),
  called('array'),
  { name: 'array', weight: 3, make: (g, d) => `[${inner(g, d)}, ${inner(g, d)}, ${inner(g, d)}]` },
  { name: 'array', make: () => '[4, 1, 7, 2]' },
  { name: 'holes', make: (g, d) => `[${inner(g, d)}, , ${inner(g, d)}, ]` },
  { name: 'spread', weight: 2, make: (g, d) => `[${inner(g, d)}, ...[${inner(g, d)}, ${inner(g, d)}]]` },
  { name: 'spread', make: (g, d) => `[...${g.array(d - 1)}, ${inner(g, d)}].slice(-4)` },
  { name: 'spread', make: (g, d) => `[...'12', ${inner(g, d)}].map(Number)` },
  { name: 'spread', make: (g, d) => `[...${g.value(g.pick(['set', 'typed']), d - 1)}]` },
  { name: 'spread of an own iterator', make: (g) => `[...${ownIterable(g)}]` },
  { name: 'subclass of Array', make: (g, d) => `List.of(${inner(g, d)}, ${inner(g, d)}, 2)` },
  { name: 'Map', make: (g, d) => `[...${g.value('map', d - 1)}.${g.pick(['keys', 'values'])}()]` },
  { name: 'Object.values', make: (g, d) => `Object.values(${g.object(d - 1)})` },
  { name: 'slice', make: (g, d) => `${g.array(d - 1)}.slice(${g.index()})` },
];

export const OBJECTS: readonly Piece[] = [
  local('object', 8, (g) => `{ x: ${g.plainNumber()}, y: ${g.plainNumber()} }`),
  called('object'),
  { name: 'object', weight: 3, make: (g, d) => `({ x: ${inner(g, d)}, y: ${inner(g, d)} })` },
  { name: 'spread', make: (g, d) => `({ ...{ x: ${inner(g, d)} }, y: ${inner(g, d)} })` },
  { name: 'spread', make: (g, d) => `({ ...${g.object(d - 1)}, ${g.pick(['x', 'y'])}: ${inner(g, d)} })` },
  { name: 'computed key', make: (g, d) => `({ [${g.string(d - 1)}]: ${inner(g, d)}, x: ${inner(g, d)}, y: 2 })` },
  { name: 'nested object', make: (g, d) => `({ x: ${inner(g, d)}, z: ${g.object(d - 1)}, y: ${inner(g, d)} })` },
  { name: 'getter and setter', weight: 2, make: accessors },
  { name: 'inherited', make: (g, d) => `Object.assign(Object.create(${g.object(d - 1)}), { y: ${inner(g, d)} })` },
  { name: 'proxy', make: proxy },
  { name: 'symbol', make: (g, d) => `({ x: ${inner(g, d)}, [Symbol.for('s')]: ${inner(g, d)}, y: 1 })` },
];

/** Says what is asked of it. */
function proxy(g: Generator, depth: number): string {
  const trap = g.pick([
    'get(o, k) { note(t, String(k)); return o[k]; }',
    'set(o, k, v) { note(t, [String(k), v]); o[k] = v; return true; }',
    "ownKeys(o) { note(t, 'keys'); return Reflect.ownKeys(o); }",
  ]);
  return `new Proxy({ x: ${inner(g, depth)}, y: ${g.plainNumber()} }, { ${trap} })`;
}

function accessors(g: Generator, depth: number): string {
  const [hidden, value] = [g.fresh('u'), g.fresh('s')];
  g.closures++;
  const got = g.inFunction({ returns: 'number', hasArguments: true }, () => inner(g, depth));
  const set = g.inFunction({ hasArguments: true }, () => {
    g.declare(value, 'number', true);
    return inner(g, depth);
  });
  g.closures--;
  const first = inner(g, depth);
  return `({ ${hidden}: ${first}, get x() { burn(t, 1); note(t, 'get'); return (this.${hidden} + (${got})) | 0; }, set x(${value}) { burn(t, 1); note(t, ['set', ${value}]); this.${hidden} = (${set}) | 0; }, y: ${g.plainNumber()} })`;
}

export const STRINGS: readonly Piece[] = [
  local('string', 6, (g) => g.pick(["'a'", "'y'", "'zz'"])),
  called('string'),
  { name: 'string', weight: 2, make: (g) => g.pick(["'q'", "'x'", "'\\u{1f600}y'", "''"]) },
  { name: 'template', weight: 3, make: (g, d) => `\`\${${inner(g, d)}}:\${${inner(g, d)}}\`` },
  { name: 'template', make: (g, d) => `\`<\${${coerced(g, d)}}>\`` },
  { name: 'tagged template', make: tagged },
  { name: 'string', make: (g, d) => `(${g.string(d - 1)} + ${g.string(d - 1)}).slice(-8)` },
  { name: 'string', make: (g, d) => `String(${inner(g, d)})` },
  { name: 'join', make: (g, d) => `${g.array(d - 1)}.join('-')` },
  { name: 'typeof', make: (g, d) => `(typeof ${g.any(d - 1)})` },
  { name: 'JSON', make: (g, d) => `JSON.stringify(${g.value(g.pick(['array', 'object']), d - 1)}).slice(0, 9)` },
];

/** The tag is one of the program's own; what it is given is shown by its lengths. */
function tagged(g: Generator, depth: number): string {
  if (g.chance(50)) return `tag\`a\${${inner(g, depth)}}b\${${inner(g, depth)}}c\``;
  return `((strings, ...values) => strings.raw.join('\\\\') + values.join())\`\\n\${${inner(g, depth)}}\``;
}

const OPERATORS = ['+', '-', '*', '&', '|', '^'];

export const BIGINTS: readonly Piece[] = [
  local('bigint', 4, (g) => `${g.below(9)}n`),
  { name: 'BigInt', make: (g) => `${g.pick(['3n', '0n', '-7n', '12345678901234567890n'])}` },
  { name: 'BigInt', make: (g, d) => `BigInt((${inner(g, d)}) | 0)` },
  {
    name: 'BigInt',
    make: (g, d) =>
      `BigInt.asIntN(64, (${g.value('bigint', d - 1)}) ${g.pick(OPERATORS)} (${g.value('bigint', d - 1)}))`,
  },
  {
    name: 'BigInt',
    when: (g) => g.locals('bigint', true).length > 0,
    make: (g) => `${g.pick(g.locals('bigint', true)).name}${g.pick(['++', '--'])}`,
  },
];

export const MAPS: readonly Piece[] = [
  local('map', 4, (g) => `new Map([[1, ${g.plainNumber()}]])`),
  { name: 'Map', make: (g, d) => `new Map([[1, ${inner(g, d)}], [2, ${inner(g, d)}]])` },
  { name: 'Map', make: (g, d) => `new Map([[${inner(g, d)}, 3]]).set(0, ${inner(g, d)})` },
];

export const SETS: readonly Piece[] = [
  local('set', 4, (g) => `new Set([${g.plainNumber()}, 1])`),
  { name: 'Set', make: (g, d) => `new Set([${inner(g, d)}, ${inner(g, d)}])` },
  { name: 'Set', make: (g, d) => `new Set(${g.array(d - 1)})` },
];

export const TYPED: readonly Piece[] = [
  local('typed', 4, (g) => `Int32Array.of(${g.plainNumber()}, ${g.plainNumber()})`),
  {
    name: 'typed array',
    make: (g, d) =>
      `${g.pick(['Int32Array', 'Uint8Array', 'Float64Array', 'Int16Array'])}.of(${inner(g, d)}, ${inner(g, d)}, 3)`,
  },
  { name: 'typed array', make: (g, d) => `Float64Array.from(${g.array(d - 1)})` },
];
