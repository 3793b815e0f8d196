/** Loops of all forms, over all that can be iterated. Each round takes fuel, so that all of them end. */

import { closure } from './functions.ts';
import type { Generator, Kind, Piece } from './generator.ts';

const LOOP = { label: null, kind: 'loop' } as const;
const BURN = 'burn(t, 1);\n';

const body = (g: Generator, first = ''): string => g.body(LOOP, 1 + g.below(3), BURN + first);

function forLoop(g: Generator): string {
  return g.within(() => {
    const i = g.fresh('i');
    const isFree = g.chance(30);
    const number = g.plainNumber();
    const bound = g.pick([
      '3',
      '4',
      't.one + 1',
      'burn(t, 2)',
      number,
      number,
      `${number} + 1`,
      `tick(t, ${g.number(1)})`,
    ]);
    const limit = g.chance(60) ? bound : `Math.min(4, ${bound})`;
    const isVar = g.chance(12);
    g.declare(i, 'number', isFree);
    const step = g.pick([
      `${i}++`,
      `${i}++`,
      `++${i}`,
      `${i} += 1`,
      `${i} += ${g.number(1)} * 0 + 1`,
      `tick(t, ${i}++)`,
    ]);
    const test = g.chance(15) ? `${i} < ${limit} && ${g.condition(1)}` : `${i} < ${limit}`;
    return `for (${isVar ? 'var' : 'let'} ${i} = 0; ${test}; ${step}) ${body(g)}`;
  });
}

/** Down, by two variables, without parts. */
function otherFor(g: Generator): string {
  return g.within(() => {
    const [i, j] = [g.fresh('i'), g.fresh('i')];
    const start = g.pick(['3', g.plainNumber(), 'tick(t, 2)']);
    g.declare(i, 'number', false);
    const form = g.below(4);
    if (form === 3) return `for (let ${i} = 0n; ${i} < ${1 + g.below(3)}n; ${i}++) ${body(g, `note(t, ${i});\n`)}`;
    if (form === 0) return `for (let ${i} = ${start}; ${i} > 0; ${i}--) ${body(g)}`;
    if (form === 1) {
      g.declare(j, 'number', true);
      return `for (let ${i} = 0, ${j} = ${start}; ${i} < ${j}; ${i}++, ${j}--) ${body(g)}`;
    }
    return `for (let ${i} = 0; ; ) ${body(g, `if (++${i} > 2) break;\n`)}`;
  });
}

/** Functions that see their own round's variable. */
function perIteration(g: Generator): string {
  const [list, i] = [g.fresh('h'), g.fresh('i')];
  const inner = g.within(() => {
    g.declare(i, 'number', false);
    const fn = closure(g);
    const more = g.may('loop variable changed by a function', 30) ? `${list}.push(() => (${i} += 1));\n` : '';
    const own = g.may('closure in the head', 15);
    const head = `let ${i} = 0${own ? `, f${i} = () => ${i}` : ''}; ${i} < ${g.pick(['3', 't.one + 1'])}; ${i}++`;
    const first = `${list}.push(() => ${i}, ${fn});\n${own ? `${list}.push(f${i});\n` : ''}${more}`;
    return `for (${head}) ${body(g, first)}`;
  });
  return `const ${list} = [];\n${inner}\nnote(t, ${list}.map((h) => h(1)));`;
}

function whileLoop(g: Generator): string {
  const w = g.fresh('w');
  const inner = body(g, `${w}--;\n`);
  const test = g.chance(50) ? `${w} > 0` : `${w} > 0 && ${g.condition(2)}`;
  const isDo = g.chance(50);
  g.used.add(isDo ? 'do' : 'while');
  return `let ${w} = ${g.below(4)};\n${isDo ? `do ${inner} while (${test});` : `while (${test}) ${inner}`}`;
}

/** The test is an assignment. */
function whileAssigned(g: Generator): string {
  const [w, m] = [g.fresh('w'), g.fresh('m')];
  g.declare(m, 'number', false);
  const inner = body(g);
  return `let ${w} = ${g.below(4)}, ${m};\nwhile ((${m} = tick(t, ${w}--)) > 0) ${inner}`;
}

// for-of

/** A loop over `source` whose variable is of this kind. */
function over(g: Generator, source: string, kind: Kind = 'number', first = (_name: string) => ''): string {
  return g.within(() => {
    const name = g.fresh('e');
    const word = g.pick(['const', 'let', 'var']);
    g.declare(name, kind, word !== 'const' && kind === 'number');
    return `for (${word} ${name} of ${source}) ${body(g, first(name))}`;
  });
}

function overPairs(g: Generator, source: string): string {
  return g.within(() => {
    const [a, b] = [g.fresh('e'), g.fresh('e')];
    const word = g.pick(['const', 'let']);
    const fallback = g.plainNumber();
    for (const name of [a, b]) g.declare(name, 'number', word === 'let');
    return `for (${word} [${a}, ${b} = ${fallback}] of ${source}) ${body(g)}`;
  });
}

function changingArray(g: Generator): string {
  const [name, second] = [g.fresh('v'), g.number(1)];
  g.declare(name, 'array', false);
  const change = (e: string) =>
    g.pick([
      `if (${name}.length < 6) ${name}.push(${e});\n`,
      `${name}.pop();\n`,
      `${name}[2] = tick(t, ${e});\n`,
      `${name}.length = 2;\n`,
    ]);
  return `const ${name} = [1, ${second}, 3];\n${over(g, name, 'number', change)}`;
}

function changingCollection(g: Generator): string {
  const name = g.fresh('v');
  const kind = g.pick(['map', 'set'] as const);
  const value = g.value(kind, 1);
  g.declare(name, kind, false);
  const change = (e: string) =>
    kind === 'map' ? `if (${name}.size < 4) ${name}.set(${e} + 1, 1);\n` : `${name}.delete(${e} + 1);\n`;
  const source = kind === 'map' ? `${name}.keys()` : name;
  return `const ${name} = ${value};\n${over(g, source, 'number', change)}`;
}

/** An iterator of the program's own, which says what is asked of it. */
export function ownIterable(g: Generator): string {
  const i = g.fresh('n');
  const count = 1 + g.below(4);
  const value = g.number(1);
  const next = `next() { burn(t, 1); note(t, 'next'); return ${i}++ < ${count} ? { value: ${value}, done: false } : { value: undefined, done: true }; }`;
  const close = `return(value) { note(t, 'return'); return ${g.chance(90) ? '{ value, done: true }' : '1'}; }`;
  return `({ [Symbol.iterator]() { let ${i} = 0; return { ${next}${g.chance(75) ? `, ${close}` : ''} }; } })`;
}

function intoTarget(g: Generator): string {
  const target = g.target();
  if (!target) return forLoop(g);
  return `for (${target} of ${g.array(1)}.slice(0, 4)) ${body(g)}`;
}

// for-in

function forIn(g: Generator): string {
  return g.within(() => {
    const source = g.pick([() => g.object(1), () => g.array(1), () => g.string(1)])();
    const key = g.fresh('k');
    g.declare(key, 'string', false);
    return `for (const ${key} in ${source}) ${body(g)}`;
  });
}

function forInChanging(g: Generator): string {
  const name = g.fresh('v');
  const object = g.pick([
    `{ x: ${g.number(1)}, y: 2, z: 3 }`,
    `Object.assign(Object.create({ x: 1, w: 2 }), { y: 4, z: 5 })`,
  ]);
  const text = g.within(() => {
    const key = g.fresh('k');
    g.declare(key, 'string', false);
    const change = g.pick([`delete ${name}.z;\n`, `${name}[${key} + '1'] = 1;\n`, `${name}.y = tick(t, 3);\n`]);
    return `for (let ${key} in ${name}) ${body(g, change)}`;
  });
  return `const ${name} = ${object};\n${text}`;
}

const small = (g: Generator): boolean => g.depth < 6;

export const LOOPS: readonly Piece[] = (
  [
    { name: 'for', weight: 8, make: forLoop },
    { name: 'other for', weight: 2, make: otherFor },
    { name: 'let per iteration', weight: 4, make: perIteration },
    { name: 'while', weight: 5, make: whileLoop },
    { name: 'assignment as a test', make: whileAssigned },
    { name: 'for-of array', weight: 3, make: (g) => over(g, `${g.array(2)}.slice(0, 4)`) },
    { name: 'for-of array', make: (g) => over(g, g.array(1)) },
    { name: 'for-of changing array', weight: 2, make: changingArray },
    { name: 'for-of typed array', weight: 2, make: (g) => over(g, g.value('typed', 1)) },
    { name: 'for-of string', weight: 2, make: (g) => over(g, g.string(2), 'string') },
    { name: 'for-of Map', weight: 2, make: (g) => overPairs(g, g.value('map', 1)) },
    { name: 'for-of Set', weight: 2, make: (g) => over(g, g.value('set', 1)) },
    { name: 'for-of changing collection', make: changingCollection },
    { name: 'for-of entries', weight: 2, make: (g) => overPairs(g, `${g.array(2)}.slice(0, 3).entries()`) },
    { name: 'for-of own iterator', weight: 3, make: (g) => over(g, ownIterable(g)) },
    {
      name: 'for-of generator',
      weight: 4,
      when: (g) => g.generators().length > 0,
      make: (g) => over(g, g.call(g.pick(g.generators()))),
    },
    { name: 'for-of arguments', weight: 2, when: (g) => g.fn.hasArguments, make: overArguments },
    { name: 'for-of target', make: intoTarget },
    { name: 'for-in', weight: 3, make: forIn },
    { name: 'for-in changing', weight: 2, make: forInChanging },
  ] satisfies Piece[]
).map((piece: Piece) => ({ ...piece, when: (g) => small(g) && piece.when?.(g) !== false }));

function overArguments(g: Generator): string {
  g.used.add('arguments');
  return over(
    g,
    'arguments',
    'number',
    (name) => `note(t, typeof ${name});\nif (typeof ${name} === 'object') continue;\n`,
  );
}

/** Over an instance of a class that is iterable. */
export function overInstance(g: Generator): string {
  const { name } = g.pick(g.locals('instance').filter(({ shape }) => shape?.isIterable));
  const item = g.fresh('e');
  return g.within(() => {
    g.declare(item, 'number', false);
    return `for (const ${item} of ${name}) ${g.body({ label: null, kind: 'loop' }, 1, 'burn(t, 1);\n')}`;
  });
}
