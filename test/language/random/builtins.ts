/** The language's own functions that call back, and own classes and objects that have methods of those names. */

import { closure } from './functions.ts';
import type { Generator, Piece } from './generator.ts';

const test = (g: Generator): string => {
  const [c, i] = [g.fresh('c'), g.fresh('c')];
  g.closures++;
  const text = g.inFunction({ ...g.fn, returns: 'number' }, () => {
    g.declare(c, 'number', true);
    g.declare(i, 'number', false);
    return `(${c}, ${i}) => (burn(t, 1), ${g.condition(1)})`;
  });
  g.closures--;
  return text;
};

/** A comparator that always says the same of the same two. */
function comparator(g: Generator): string {
  return g.pick(['(a, b) => (note(t, [a, b]), a - b)', '(a, b) => tick(t, b) - tick(t, a)', '(a, b) => a - b']);
}

export const CALLBACKS: readonly Piece[] = [
  { name: 'reduce', weight: 2, make: (g, d) => `(${g.array(d - 1)}.reduce(${closure(g, 2)}, ${g.number(d - 1)}) | 0)` },
  { name: 'find', weight: 2, make: (g, d) => `(${g.array(d - 1)}.${g.pick(['find', 'findLast'])}(${test(g)}) | 0)` },
  { name: 'find', make: (g, d) => `${g.array(d - 1)}.${g.pick(['findIndex', 'findLastIndex'])}(${test(g)})` },
  { name: 'some and every', weight: 2, make: (g, d) => `+${g.array(d - 1)}.${g.pick(['some', 'every'])}(${test(g)})` },
  { name: 'regular expression', weight: 2, make: (g, d) => `+/[0-2]+/.test(${g.string(d - 1)})` },
  { name: 'regular expression', make: (g, d) => `(${g.string(d - 1)}.match(/\\d+/)?.[0] | 0)` },
  { name: 'own method of that name', make: ownMethod },
];

/** An object's method that has an array method's name. */
function ownMethod(g: Generator, depth: number): string {
  const method = g.pick(['map', 'filter', 'forEach', 'find', 'reduce', 'some']);
  const own = `{ ${method}(fn) { burn(t, 1); note(t, '${method}'); return (fn(${g.number(depth - 1)}) | 0) + 1; } }`;
  return `(${own}).${method}(${closure(g)})`;
}

export const ARRAY_CALLBACKS: readonly Piece[] = [
  { name: 'map', weight: 2, make: (g, d) => `${g.array(d - 1)}.map(${closure(g, 1 + g.below(2))})` },
  { name: 'filter', weight: 2, make: (g, d) => `${g.array(d - 1)}.filter(${test(g)})` },
  { name: 'flatMap', make: (g, d) => `${g.array(d - 1)}.slice(0, 3).flatMap((q) => [q, (${closure(g)})(q)])` },
  { name: 'Array.from', make: (g) => `Array.from({ length: ${1 + g.below(4)} }, ${closure(g, 2)})` },
  { name: 'array-like', make: (g, d) => `Array.prototype.map.call(${arrayLike(g, d)}, ${closure(g)})` },
  {
    name: 'sort',
    weight: 2,
    make: (g, d) => `${g.pick([`[...${g.array(d - 1)}].sort`, `${g.array(d - 1)}.toSorted`])}(${comparator(g)})`,
  },
  { name: 'JSON', make: (g) => `JSON.parse('[1,2]', (k, v) => (typeof v === 'number' ? (${closure(g)})(v) : v))` },
  { name: 'matchAll', make: (g, d) => `[...${g.string(d - 1)}.matchAll(/\\d/g)].map((m) => m.index)` },
];

function arrayLike(g: Generator, depth: number): string {
  return g.pick([`{ length: 2, 0: ${g.number(depth - 1)}, 1: 4 }`, `{ length: 3, 1: ${g.number(depth - 1)} }`, "'12'"]);
}

export const STRING_CALLBACKS: readonly Piece[] = [
  { name: 'replace', weight: 2, make: (g, d) => `${g.string(d - 1)}.replace(/[0-9a]/g, ${closure(g)})` },
  { name: 'toJSON', make: (g, d) => `JSON.stringify({ a: { toJSON() { return tick(t, ${g.number(d - 1)}); } } })` },
  { name: 'split', make: (g, d) => `${g.string(d - 1)}.split(/[:,]/).join('/')` },
];

function forEach(g: Generator): string {
  const source = g.pick(['array', 'array', 'array', 'map', 'set', 'typed'] as const);
  return `${g.value(source, 1)}.forEach(${closure(g, 1 + g.below(2))});`;
}

/** The array changes while it is walked. */
function changing(g: Generator): string {
  const [name, second] = [g.fresh('v'), g.number(1)];
  g.declare(name, 'array', false);
  const change = g.pick([
    `${name}.push(c)`,
    `${name}.pop()`,
    `(${name}[3] = c)`,
    `(${name}.length = 1)`,
    `delete ${name}[2]`,
  ]);
  const method = g.pick(['map', 'filter', 'forEach', 'some', 'every', 'find', 'reduce', 'findIndex']);
  const params = method === 'reduce' ? '(s, c)' : '(c)';
  const call = `${name}.${method}(${params} => (burn(t, 1), ${change}, ${g.number(1)})${method === 'reduce' ? ', 0' : ''})`;
  return `const ${name} = [1, ${second}, 3, , 5];\nnote(t, ${call});`;
}

function withHoles(g: Generator): string {
  const method = g.pick(['map', 'filter', 'forEach', 'some', 'every', 'find', 'findIndex']);
  return `note(t, [1, , ${g.number(1)}, , undefined].${method}((c, i, all) => (burn(t, 1), note(t, [c, i, all.length]), ${g.number(1)})));`;
}

function lastIndex(g: Generator): string {
  const [re, m, text] = [g.fresh('r'), g.fresh('m'), g.fresh('s')];
  const value = g.string(1);
  const flags = g.pick(['g', 'y', 'gy']);
  g.fn.targets.push({ label: null, kind: 'loop' });
  const inner = g.within(() => g.statements(1));
  g.fn.targets.pop();
  const round = `burn(t, 1);\nnote(t, [${m}[0], ${re}.lastIndex]);\n${inner}`;
  const made = `const ${text} = ${value} + '1', ${re} = /[0-9:]/${flags};\nlet ${m};\n`;
  return `${made}while ((${m} = ${re}.exec(${text})) !== null) {\n${round}\n}`;
}

/** Handed down to a function of the program that calls it. */
function handedDown(g: Generator, helper: string): string {
  return `note(t, ${helper}(t, ${g.array(1)}, ${closure(g, 2)}));`;
}

export const BUILTINS: readonly Piece[] = [
  { name: 'forEach', weight: 3, make: forEach },
  { name: 'array changed by its callback', weight: 2, make: changing },
  { name: 'callback over holes', weight: 2, make: withHoles },
  { name: 'lastIndex', weight: 2, when: (g) => g.depth < 6, make: lastIndex },
  { name: 'handed down', weight: 2, make: (g) => handedDown(g, 'each') },
  { name: 'handed down to for-of', weight: 2, make: (g) => handedDown(g, 'fold') },
];
