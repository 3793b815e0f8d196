/** Statements without loops of their own: declarations, assignments, branches, switch, jumps, try, and errors that are caught. */
import type { Generator, Kind, Piece, Target } from './generator.ts';
import { ownIterable } from './loops.ts';
import { assignment } from './numbers.ts';

const DECLARED: readonly Kind[] = [
  'number',
  'number',
  'number',
  'number',
  'array',
  'array',
  'object',
  'object',
  'string',
  'bigint',
  'map',
  'set',
  'typed',
  'function',
];

/** What may be given another value: the others would grow without end. */
const isScalar = (kind: Kind): boolean => kind === 'number' || kind === 'string' || kind === 'bigint';

export function declaration(g: Generator): string {
  const kind = g.pick(DECLARED);
  const name = g.fresh('v');
  const value = kind === 'string' ? `${g.string(2)}.slice(0, 12)` : g.value(kind, 2);
  const word = g.pick(['let', 'let', 'let', 'const', 'var']);
  // A `var` in a block that is not run holds nothing.
  const isVar = word === 'var' && g.depth <= 2 && g.fn.targets.length === 0;
  if (isVar) g.used.add('var');
  g.declare(name, kind, word !== 'const' && isScalar(kind));
  return `${word === 'var' && !isVar ? 'let' : word} ${name} = ${value};`;
}

function assign(g: Generator): string {
  const strings = g.locals('string', true).filter(({ name }) => name.startsWith('v'));
  if (strings.length > 0 && g.chance(15)) return `${g.pick(strings).name} = ${g.string(1)}.slice(0, 12);`;
  const bigints = g.locals('bigint', true);
  if (bigints.length > 0 && g.chance(15)) {
    const { name } = g.pick(bigints);
    return g.chance(50) ? `${name} += ${g.value('bigint', 1)};` : `${name} = ${g.value('bigint', 2)};`;
  }
  const target = g.target();
  if (!target) return `note(t, ${g.any(2)});`;
  return g.chance(20) ? `${target}${g.pick(['++', '--'])};` : `${assignment(g, target, 3)};`;
}

function collections(g: Generator): string {
  const [map] = g.locals('map');
  if (map && g.chance(50))
    return g.pick([
      () => `${map.name}.set((${g.number(1)}) & 7, ${g.number(2)});`,
      () => `${map.name}.delete(${g.number(1)});`,
    ])();
  const [set] = g.locals('set');
  if (set && g.chance(60))
    return g.pick([() => `${set.name}.add((${g.number(2)}) & 7);`, () => `${set.name}.delete(${g.number(1)});`])();
  const [array] = g.locals('array');
  if (!array) return `note(t, ${g.any(2)});`;
  return g.pick([
    () => `${array.name}.push(${g.number(2)});`,
    () => `note(t, ${array.name}.${g.pick(['pop', 'shift'])}());`,
    () => `${array.name}.splice(${g.index()}, 1, ${g.number(2)});`,
  ])();
}

function pattern(g: Generator): string {
  const [a, b] = [g.fresh('d'), g.fresh('d')];
  const word = g.pick(['let', 'const']);
  const fallback = g.number(1);
  const source = iterable(g);
  const text = g.chance(50)
    ? g.pick([
        () => `[${a} = ${fallback}, ${b} = 2] = ${source}`,
        () => `[, ${a} = 1, ${b} = ${fallback}] = ${source}`,
        () => `[${a} = 0, ...[${b} = ${fallback}]] = ${source}`,
      ])()
    : g.pick([
        () => `{ x: ${a}, z: ${b} = ${fallback} } = ${g.object(1)}`,
        () => `{ [${g.string(1)}]: ${a} = ${fallback}, y: ${b} = 3 } = ${g.object(1)}`,
        // Of a copy: with a warm inline cache, V8 11.3 (Node 20) reads accessors for the rest that are none of it.
        () => `{ x: ${a} = ${fallback}, y: { length: ${b} } = 'abc', ...${g.fresh('d')} } = { ...${g.object(1)} }`,
      ])();
  for (const name of [a, b]) g.declare(name, 'number', word === 'let');
  return `${word} ${text};`;
}

/** What an array pattern takes apart. */
function iterable(g: Generator): string {
  if (g.may('pattern over an own iterator', 15)) return ownIterable(g);
  const generators = g.generators();
  if (generators.length > 0 && g.may('pattern over a generator', 25)) return g.call(g.pick(generators));
  return g.value(g.pick(['array', 'array', 'array', 'set', 'typed', 'string']), 1);
}

function patternAssignment(g: Generator): string {
  const [a, b] = [g.target(), g.target()];
  if (!a || !b) return assign(g);
  return g.pick([
    () => `[${a}, ${b}] = [${g.number(1)}, ${g.number(1)}];`,
    () => `({ x: ${a}, y: ${b} } = ${g.object(1)});`,
    () => `[${a}, ...[${b}]] = ${iterable(g)};`,
  ])();
}

/** Defaults and keys of the pattern are calls. */
function patternThatCalls(g: Generator): string {
  const [a, b] = [g.target(), g.target()];
  if (!a || !b) return assign(g);
  return g.pick([
    () => `[${a} = tick(t, ${g.number(1)}), ${b}] = ${iterable(g)};`,
    () => `({ x: ${a}, z: ${b} = tick(t, ${g.number(1)}) } = ${g.object(1)});`,
    () => `({ ['x' + (tick(t, 1) & 0)]: ${a}, y: ${b} } = ${g.object(1)});`,
  ])();
}

function branch(g: Generator): string {
  const test = g.condition(2);
  if (g.chance(12)) return `if (${test}) ${assign(g)}\nelse ${assign(g)}`;
  const then = g.block(1 + g.below(3));
  if (g.chance(15)) return `if (${test}) ${then} else if (${g.condition(1)}) ${g.block(1)} else ${g.block(1)}`;
  return g.chance(50) ? `if (${test}) ${then} else ${g.block(1 + g.below(2))}` : `if (${test}) ${then}`;
}

function switched(g: Generator): string {
  const isText = g.chance(15);
  const value = isText ? g.string(1) : g.chance(50) ? `(${g.number(2)}) & 3` : g.number(1);
  g.fn.targets.push({ label: null, kind: 'switch' });
  const isShared = g.may('let shared between clauses', 20);
  const shared = isShared ? g.open() : null;
  const count = 1 + g.below(4);
  const at = g.chance(50) ? g.below(count) : -1;
  const clauses = Array.from({ length: count }, (_, i) => {
    const test = isText ? g.pick(["'a'", "'x'", "'zz'"]) : g.chance(70) ? String(i) : g.number(1);
    const body = shared ? sharedClause(g, i) : g.within(() => g.statements(1 + g.below(2)));
    return `${i === at ? 'default' : `case ${test}`}: ${body}${g.chance(50) ? '\nbreak;' : ''}`;
  });
  if (shared) g.scopes.pop();
  g.fn.targets.pop();
  return `switch (${value}) {\n${clauses.join('\n')}\n}`;
}

/** A name of one clause is another's too: it may have no value yet there. */
function sharedClause(g: Generator, i: number): string {
  const own = g.locals('number', true)[0]?.name;
  const statements = g.within(() => g.statements(1));
  if (i > 0 && own)
    return `${statements}\ntry {\nnote(t, ${own});\n${own} = ${g.number(1)};\n} catch (e) {\nnote(t, e);\n}`;
  const name = g.fresh('v');
  const first = g.number(1);
  g.declare(name, 'number', true);
  return `let ${name} = ${first};\n${statements}`;
}

function labelled(g: Generator): string {
  const label = g.fresh('L');
  if (g.chance(40)) {
    const body = g.body({ label, kind: 'block' }, 2);
    return `${label}: ${body.slice(0, -1)}if (${g.condition(1)}) break ${label};\n${g.within(() => g.statements(1))}\n}`;
  }
  const i = g.fresh('i');
  return g.within(() => {
    g.declare(i, 'number', false);
    return `${label}: for (let ${i} = 0; ${i} < ${g.pick(['3', 't.one + 1', g.plainNumber()])}; ${i}++) ${g.body({ label, kind: 'loop' }, 2, 'burn(t, 1);\n')}`;
  });
}

function jump(g: Generator): string {
  const words: string[] = [];
  const isIn = (kind: Target['kind']) => g.fn.targets.some((target) => target.kind === kind);
  if (isIn('loop') || isIn('switch')) words.push('break');
  if (isIn('loop')) words.push('continue');
  for (const { label, kind } of g.fn.targets) {
    if (label) words.push(`break ${label}`);
    if (label && kind === 'loop') words.push(`continue ${label}`);
  }
  if (words.length === 0) return assign(g);
  return `if (${g.condition(1)}) ${g.pick(words)};`;
}

/** With a clause or a finalizer or both; safepoints, jumps and returns in each. */
function tried(g: Generator): string {
  const form = g.below(4);
  g.guards++;
  const parts = [`try ${guarded(g, 1 + g.below(3), 60)}`];
  g.guards--;
  if (form < 3) {
    g.used.add('catch');
    const name = g.fresh('x');
    const isBound = g.chance(85);
    const handler = g.within(() => {
      if (isBound) g.declare(name, 'number', true);
      const noted = isBound ? `note(t, ${name});\n${name} = +${name} | 0;\n` : '';
      return `{\n${noted}${guarded(g, 1 + g.below(2), 20)}\n}`;
    });
    parts.push(isBound ? `catch (${name}) ${handler}` : `catch ${handler}`);
  }
  if (form > 1) {
    g.used.add('finally');
    parts.push(`finally ${guarded(g, 1 + g.below(2), 10)}`);
  }
  return parts.join(' ');
}

/** Statements, a throw, a way out. */
function guarded(g: Generator, count: number, throws: number): string {
  return g.within(() => {
    const statements = g.statements(count);
    const thrown = g.chance(throws) ? `if (${g.condition(1)}) throw ${thrownValue(g)};\n` : '';
    const isOut = g.chance(20) && g.fn.returns !== null;
    return `{\n${statements}\n${thrown}${isOut ? `if (${g.condition(1)}) ${g.returned(1)}\n` : ''}}`;
  });
}

function thrownValue(g: Generator): string {
  return g.pick([() => g.number(1), () => `new Error('e' + ${g.number(1)})`, () => `new RangeError(${g.string(1)})`])();
}

/** Something that the language throws by itself, caught at once. */
function languageError(g: Generator): string {
  const name = g.fresh('v');
  const text = g.pick([
    () => `null.${g.pick(['x', `m(${g.number(1)})`])};`,
    () => `(${g.object(1)}).nothing(${g.number(1)});`,
    () => `const ${name} = ${g.number(1)};\n${name} = ${g.number(1)};`,
    () => `const ${name} = Object.freeze([${g.number(1)}]);\n${name}[0] = ${g.number(1)};`,
    () => `const [${name}] = ${g.number(1)};\nnote(t, ${name});`,
    () => `note(t, 1n + ${g.number(1)});`,
    () => `${g.pick(['nowhere', `nowhere(${g.number(1)})`])};`,
    () => `note(t, new Array(-1 - (${g.number(1)}) ** 2));`,
    () => `for (const ${name} of ${g.object(1)}) note(t, ${name});`,
    () => `undefined.x = ${g.number(1)};`,
  ])();
  return caught(g, `${g.within(() => g.statements(1))}\n${text}`);
}

function caught(g: Generator, text: string): string {
  const name = g.fresh('e');
  return `try {\n${text}\n} catch (${name}) {\nnote(t, ${name});\n}`;
}

/** Seen outside of its block, and in all rounds. */
function varOfBlock(g: Generator): string {
  const name = g.fresh('z');
  const block = `{\nvar ${name} = ${g.number(1)};\n${g.within(() => g.statements(1))}\n}`;
  const text = `if (${g.condition(1)}) ${block}\nnote(t, ${name});`;
  return g.chance(30)
    ? `${text}\nfor (var ${name} of ${g.array(1)}) note(t, tick(t, ${name}));\nnote(t, ${name});`
    : text;
}

/** A name that is used before it has a value. */
function deadZone(g: Generator): string {
  const name = g.fresh('v');
  const first = g.pick([`note(t, ${name});`, `${name} = tick(t, 1);`, `note(t, tick(t, ${name}));`, `${name}++;`]);
  return caught(g, `${first}\n${g.pick(['let', 'const'])} ${name} = ${g.number(1)};\nnote(t, ${name});`);
}

/** The same by a function that captures it. */
function deadZoneInFunction(g: Generator): string {
  const [fn, name] = [g.fresh('k'), g.fresh('v')];
  const early = caught(g, `note(t, ${fn}(${g.number(1)}));`);
  const text = `const ${fn} = (q) => (${name} + q) | 0;\n${early}\nlet ${name} = ${g.number(1)};\nnote(t, ${fn}(2));`;
  g.declare(name, 'number', true);
  return text;
}

export const STATEMENTS: readonly Piece[] = [
  { name: 'note', weight: 5, make: (g) => `note(t, ${g.any(2)});` },
  { name: 'declaration', weight: 10, make: declaration },
  { name: 'assignment', weight: 9, make: assign },
  { name: 'collection changed', weight: 3, make: collections },
  { name: 'pattern', weight: 3, make: pattern },
  { name: 'pattern assignment', weight: 2, make: patternAssignment },
  { name: 'pattern assignment that calls', make: patternThatCalls },
  { name: 'expression', weight: 3, make: (g) => `void ${g.number(3)};` },
  { name: 'if', weight: 7, when: (g) => g.depth < 6, make: branch },
  { name: 'switch', weight: 4, when: (g) => g.depth < 6, make: switched },
  { name: 'label', weight: 3, when: (g) => g.depth < 6, make: labelled },
  { name: 'jump', weight: 6, when: (g) => g.fn.targets.length > 0, make: jump },
  {
    name: 'return',
    when: (g) => g.fn.returns !== null && g.depth > 2,
    make: (g) => `if (${g.condition(1)}) ${g.returned(1)}`,
  },
  { name: 'try', weight: 8, when: (g) => g.depth < 6, make: tried },
  {
    name: 'throw',
    weight: 4,
    when: (g) => g.guards > 0 && g.depth > 2,
    make: (g) => `if (${g.condition(1)}) throw ${thrownValue(g)};`,
  },
  { name: 'var of a block', make: varOfBlock },
  { name: 'language error', weight: 2, when: (g) => g.depth < 6, make: languageError },
  { name: 'dead zone', make: deadZone },
  { name: 'dead zone in a function', make: deadZoneInFunction },
];
