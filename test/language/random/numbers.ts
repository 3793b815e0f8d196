/** Expressions that give a number. The first is what stands where nothing deeper may. */
import type { Generator, Piece } from './generator.ts';

const ARITHMETIC = ['+', '-', '*', '&', '|', '^', '%', '<<', '>>', '>>>', '/'];
export const COMPOUND = ['+=', '-=', '*=', '^=', '|=', '&=', '%=', '<<=', '>>=', '>>>='];
export const LOGICAL = ['&&=', '||=', '??='];

const inner = (g: Generator, depth: number): string => g.number(depth - 1);

/** `x = 1`, `x += 1`, `x &&= 1`, `x **= 2`. */
export function assignment(g: Generator, target: string, depth: number): string {
  if (g.may('logical assignment', 12)) return `${target} ${g.pick(LOGICAL)} ${inner(g, depth)}`;
  if (g.may('exponent assignment', 6)) return `${target} **= ${g.below(3)}`;
  if (g.chance(50)) return `${target} = ${inner(g, depth)}`;
  g.used.add('compound assignment');
  return `${target} ${g.pick(COMPOUND)} ${inner(g, depth)}`;
}

const BASIC: Piece[] = [
  { name: 'local', weight: 6, make: (g) => g.plainNumber() },
  { name: 'call', weight: 14, make: (g) => g.callOf('number') ?? g.plainNumber() },
  { name: 'tick', weight: 12, make: (g, depth) => `tick(t, ${g.chance(40) ? inner(g, depth) : g.plainNumber()})` },
  {
    name: 'arithmetic',
    weight: 5,
    make: (g, d) => `((${inner(g, d)}) ${g.pick(ARITHMETIC)} (${inner(g, d)}) | 0)`,
  },
  { name: 'exponent', make: (g, d) => `((${inner(g, d)}) ** ${g.below(4)} | 0)` },
  { name: 'conditional', weight: 2, make: (g, d) => `(${g.condition(d - 1)} ? ${inner(g, d)} : ${inner(g, d)})` },
  {
    name: 'short circuit',
    weight: 2,
    make: (g, d) => `((${inner(g, d)}) ${g.pick(['&&', '||', '??'])} (${inner(g, d)}))`,
  },
  { name: 'nullish', make: (g, d) => `((${inner(g, d)} > 1 ? null : ${inner(g, d)}) ?? ${inner(g, d)})` },
  { name: 'sequence', weight: 2, make: (g, d) => `(${inner(g, d)}, ${inner(g, d)})` },
  { name: 'note in an expression', make: (g, d) => `(note(t, ${inner(g, d)}), ${inner(g, d)})` },
  { name: 'unary', make: (g, d) => `${g.pick(['-', '+', '~', '+!'])}(${inner(g, d)})` },
  { name: 'void', make: (g, d) => `(void ${inner(g, d)} ?? ${inner(g, d)})` },
  {
    name: 'assignment in an expression',
    weight: 3,
    make: (g, d) => {
      const target = g.target();
      return target ? `(${assignment(g, target, d)})` : '1';
    },
  },
  {
    name: 'chained assignment',
    make: (g, d) => {
      const [a, b] = [g.target(), g.target()];
      return a && b ? `(${a} = ${b} = ${inner(g, d)})` : '1';
    },
  },
  {
    name: 'update',
    weight: 2,
    make: (g) => {
      const target = g.target();
      if (!target) return '3';
      const operator = g.pick(['++', '--']);
      return g.chance(60) ? `${target}${operator}` : `(${operator}${target})`;
    },
  },
  {
    name: 'pattern in an expression',
    make: (g, d) => {
      const [a, b] = [g.target(), g.target()];
      return a && b ? `([${a}, ${b}] = [${inner(g, d)}, ${inner(g, d)}])[${g.below(2)}]` : '1';
    },
  },
];

const MEMBERS: Piece[] = [
  { name: 'element', weight: 2, make: (g, d) => `(${g.array(d - 1)}[${g.index()}] | 0)` },
  { name: 'length', make: (g, d) => `${g.array(d - 1)}.length` },
  { name: 'member', weight: 2, make: (g, d) => `(${g.object(d - 1)}.${g.pick(['x', 'y'])} | 0)` },
  { name: 'member', make: (g, d) => `({ x: ${inner(g, d)}, y: ${inner(g, d)} }).${g.pick(['x', 'y'])}` },
  { name: 'computed member', make: (g, d) => `(${g.object(d - 1)}[${g.string(d - 1)}] | 0)` },
  { name: 'in', make: (g, d) => `+(${g.string(d - 1)} in ${g.object(d - 1)})` },
  { name: 'delete', make: (g, d) => `+(delete ${g.object(d - 1)}[${g.string(d - 1)}])` },
  { name: 'optional chaining', weight: 2, make: optional },
  { name: 'Math', weight: 2, make: (g, d) => `Math.${g.pick(['max', 'min'])}(${inner(g, d)}, ${inner(g, d)})` },
  { name: 'spread call', make: (g, d) => `Math.min(...${g.array(d - 1)}, ${inner(g, d)})` },
  { name: 'object method', make: objectMethod },
  { name: 'conversion', make: (g, d) => `(+${coerced(g, d)} | 0)` },
  { name: 'typed array', make: (g, d) => `(${g.value('typed', d - 1)}[${g.index()}] | 0)` },
  { name: 'Map', make: (g, d) => `(${g.value('map', d - 1)}.get(${inner(g, d)}) | 0)` },
  { name: 'Set', make: (g, d) => `+${g.value('set', d - 1)}.has(${inner(g, d)})` },
  { name: 'Set', make: (g, d) => `${g.value(g.pick(['set', 'map']), d - 1)}.size` },
  { name: 'BigInt', make: (g, d) => `Number(BigInt.asIntN(16, ${g.value('bigint', d - 1)}))` },
  { name: 'string', make: (g, d) => `${g.string(d - 1)}.length` },
  { name: 'string', make: (g, d) => `${g.string(d - 1)}.indexOf(${g.string(d - 1)})` },
  { name: 'string', make: (g, d) => `(${g.string(d - 1)}.charCodeAt(${g.index()}) | 0)` },
];

/** `?.` in its forms, over something that may be null. */
function optional(g: Generator, depth: number): string {
  const base = `(${g.condition(depth - 1)} ? ${g.pick(['null', 'undefined'])} : `;
  const form = g.below(5);
  if (form === 0) return `(${g.object(depth - 1)}?.x | 0)`;
  if (form === 1) return `(${base}${g.object(depth - 1)})?.${g.pick(['x', 'y', 'z?.x'])} | 0)`;
  if (form === 2) return `(${base}${g.array(depth - 1)})?.[${g.number(depth - 1)}] | 0)`;
  if (form === 3) return `(${base}${g.value('function', depth - 1)})?.(${g.number(depth - 1)}) | 0)`;
  const k = g.number(depth - 1);
  return `(${base}{ k: ${k}, m(q) { return this.k + q; } })?.m${g.pick(['', '?.'])}(${g.number(depth - 1)}) | 0)`;
}

/** A literal's method is called: it has `this`. */
function objectMethod(g: Generator, depth: number): string {
  const param = g.fresh('q');
  const k = g.number(depth - 1);
  g.closures++;
  const body = g.inFunction({ returns: 'number', hasArguments: true }, () => {
    g.declare(param, 'number', true);
    return g.number(depth - 1);
  });
  g.closures--;
  return `({ k: ${k}, m(${param}) { burn(t, 1); return (this.k + (${body})) | 0; } }).m(${g.number(depth - 1)})`;
}

/** An object that becomes a number when it is asked to, and says so. */
export function coerced(g: Generator, depth: number): string {
  const body = g.inFunction({ returns: 'number', hasArguments: true }, () => g.number(depth - 1));
  const value = `burn(t, 1); note(t, 'asked'); return (${body}) | 0;`;
  return g.pick([
    `{ valueOf() { ${value} } }`,
    `{ toString() { ${value} } }`,
    `{ [Symbol.toPrimitive](hint) { note(t, hint); ${value} } }`,
  ]);
}

export const NUMBERS: readonly Piece[] = [...BASIC, ...MEMBERS];
