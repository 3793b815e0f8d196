/** Functions of all forms: declared, inner, as values, with defaults and patterns; generators; and what calls them. */
import type { Callable, FunctionState, Generator, Kind, Piece } from './generator.ts';

interface Params {
  kinds: Kind[];
  optionalFrom: number;
  rest: boolean;
  text: string;
  declare(): void;
}

const PARAMETERS: readonly Kind[] = ['number', 'number', 'number', 'number', 'array', 'object', 'string', 'function'];
const RESULTS: readonly Kind[] = [
  'number',
  'number',
  'number',
  'number',
  'number',
  'array',
  'object',
  'string',
  'function',
];

/** Up to three parameters, with what they may have: a default that calls, a pattern, a rest. */
export function parameters(g: Generator, most = 3): Params {
  const kinds: Kind[] = [];
  const texts: string[] = [];
  const declared: [string, Kind][] = [];
  let optionalFrom = 99;
  const count = 1 + g.below(most);
  for (let i = 0; i < count; i++) {
    const kind = optionalFrom < 99 ? 'number' : g.pick(PARAMETERS);
    const name = g.fresh('p');
    kinds.push(kind);
    if (kind === 'number' && i > 0 && g.may('default parameter', 25)) {
      const seen = [...declared];
      const value = g.within(() => {
        for (const [known, of] of seen) g.declare(known, of, false);
        return g.number(1);
      });
      texts.push(`${name} = ${value}`);
      declared.push([name, kind]);
      optionalFrom = Math.min(optionalFrom, i);
    } else if ((kind === 'object' || kind === 'array') && g.may('parameter pattern', 35)) {
      const other = g.fresh('p');
      texts.push(kind === 'object' ? `{ x: ${name}, y: ${other} = 2 }` : `[${name} = 1, ${other}]`);
      declared.push([name, 'number'], [other, 'number']);
    } else {
      texts.push(name);
      declared.push([name, kind]);
    }
  }
  const rest = optionalFrom === 99 && g.may('rest parameter', 10);
  if (rest) {
    const name = g.fresh('p');
    texts.push(`...${name}`);
    declared.push([name, 'array']);
  }
  const declare = () => {
    for (const [name, kind] of declared) g.declare(name, kind, kind === 'number' || kind === 'string');
  };
  // A missing argument is `undefined`, which is a number as good as NaN is.
  if (optionalFrom === 99 && kinds[count - 1] === 'number' && !rest && g.chance(20)) optionalFrom = count - 1;
  return { kinds, optionalFrom: Math.min(optionalFrom, count), rest, text: texts.join(', '), declare };
}

/** Statements and a return, as the body of a function with these parameters. */
export function bodyOf(g: Generator, state: Partial<FunctionState>, declare: () => void, count: number): string {
  return g.inFunction(state, () => {
    declare();
    const statements = g.statements(count);
    return `burn(t, 1);\n${statements}\n${g.returned(2)}`;
  });
}

/** A function with a name, into the scope. `atTop`: of the module, so it takes `t`. */
export function namedFunction(g: Generator, atTop = false): string {
  const name = g.fresh(atTop ? 'f' : 'g');
  const returns = g.pick(RESULTS);
  // Its defaults are its own: no `super` and no `new.target` of the method around.
  const params = g.inFunction({}, () => parameters(g));
  const form = atTop ? 0 : g.below(4);
  const { kinds, optionalFrom, rest } = params;
  const self: Callable = { text: name, params: kinds, optionalFrom, rest, returns, context: atTop };
  const { functions } = g.scope;
  const isRecursive = form < 3 && g.may('recursion', 40);
  if (isRecursive) functions.push(self);
  const state = { returns, hasArguments: form !== 2 };
  const body = bodyOf(g, state, params.declare, 1 + g.below(atTop ? 5 : 3));
  if (!isRecursive) functions.push(self);
  const head = `(${atTop ? `t, ${params.text}` : params.text})`;
  if (form === 2) {
    g.used.add('arrow');
    return `const ${name} = ${head} => {\n${body}\n};`;
  }
  g.used.add(form === 0 ? 'function declaration' : 'function expression');
  if (form === 0) return `function ${name}${head} {\n${body}\n}`;
  return `const ${name} = function ${form === 1 ? name : ''}${head} {\n${body}\n};`;
}

/** A generator, into the scope. */
export function generator(g: Generator, atTop = false): string {
  const name = g.fresh('y');
  const param = g.fresh('p');
  const self = {
    text: name,
    params: ['number'],
    optionalFrom: 1,
    rest: false,
    returns: 'number',
    context: atTop,
  } as const;
  const body = g.inFunction({ returns: 'number', hasArguments: true, isGenerator: true }, () => {
    g.declare(param, 'number', true);
    return `burn(t, 1);\n${g.statements(1 + g.below(2))}\n${yielding(g)}\n${g.statements(g.below(2))}`;
  });
  g.scope.generators.push(self);
  return `function* ${name}(${atTop ? `t, ${param}` : param}) {\n${body}\n}`;
}

/** A statement that yields. */
export function yielding(g: Generator): string {
  const i = g.fresh('i');
  const other = g.generators();
  return g.pick([
    () => `yield ${g.number(1)};`,
    () => `note(t, yield ${g.number(1)});`,
    () => `for (let ${i} = 0; ${i} < ${1 + g.below(4)}; ${i}++) {\nburn(t, 1);\nyield ${i} + ${g.plainNumber()};\n}`,
    () => `try {\nyield ${g.number(1)};\nyield ${g.number(1)};\n} finally {\nnote(t, ${g.number(1)});\n}`,
    () => (other.length > 0 ? `yield* ${g.call(g.pick(other))};` : `yield* [${g.number(1)}, 2];`),
  ])();
}

/** A function value of one number (and an index that it may look at) that gives a number. */
export function closure(g: Generator, arity = 1): string {
  const params = Array.from({ length: arity }, () => g.fresh('c'));
  g.closures++;
  const hasArguments = g.may('function value', 20);
  const declare = () => {
    for (const name of params) g.declare(name, 'number', true);
  };
  let text: string;
  const head = params.join(', ');
  if (!hasArguments && (g.chance(55) || g.closures > 2 || g.left <= 0)) {
    const body = g.inFunction({ ...arrowState(g), returns: 'number' }, () => {
      declare();
      return g.number(2);
    });
    text = g.chance(70) || g.closures > 1 ? `(${head}) => (burn(t, 1), ${body})` : `(${head}) => (${body})`;
  } else {
    const outer = g.left;
    g.left = Math.min(g.left, 3);
    const state = hasArguments ? { hasArguments } : arrowState(g);
    const body = bodyOf(g, { ...state, returns: 'number' }, declare, 1 + g.below(2));
    g.left = outer - 1;
    text = hasArguments ? `function (${head}) {\n${body}\n}` : `(${head}) => {\n${body}\n}`;
  }
  g.closures--;
  return text;
}

/** An arrow has the `this` and `arguments` of the function around it. */
export function arrowState({ fn }: Generator): Partial<FunctionState> {
  return { self: fn.self, hasArguments: fn.hasArguments, isMethod: fn.isMethod };
}

/** Nested functions that take a number may also be handed over as values. */
function named(g: Generator): string | null {
  const fit = g.functions('number').filter((fn) => !fn.context && fn.params[0] === 'number' && /^g\d+$/.test(fn.text));
  const simple = fit.filter(({ params, optionalFrom }) => params.length === 1 || optionalFrom <= 1);
  return simple.length > 0 ? g.pick(simple).text : null;
}

export const FUNCTION_VALUES: readonly Piece[] = [
  {
    name: 'local',
    weight: 4,
    make: (g) => (g.locals('function').length > 0 ? g.pick(g.locals('function')).name : '(q) => q'),
  },
  {
    name: 'function value of a name',
    weight: 2,
    make: (g) => named(g) ?? `(q) => (q + ${g.plainNumber()}) | 0`,
  },
  { name: 'call', when: (g) => g.functions('function').length > 0, make: (g) => g.callOf('function') as string },
  { name: 'closure', weight: 4, make: (g) => closure(g) },
  { name: 'closure', make: (g) => `((q) => (w) => (q + w) | 0)(${g.number(1)})` },
];

export const CALLS: readonly Piece[] = [
  {
    name: 'call of a value',
    weight: 3,
    make: (g, d) => {
      const values = g.locals('function');
      return values.length > 0 ? `(${g.pick(values).name}(${g.number(d - 1)}) | 0)` : g.plainNumber();
    },
  },
  { name: 'function called at once', weight: 2, make: (g, d) => `((${closure(g)})(${g.number(d - 1)}) | 0)` },
  { name: 'call and apply', make: (g, d) => `((${g.value('function', d - 1)}).call(null, ${g.number(d - 1)}) | 0)` },
  {
    name: 'call and apply',
    make: (g, d) => `((${closure(g, 2)}).apply(null, [${g.number(d - 1)}, ${g.number(d - 1)}]) | 0)`,
  },
  {
    name: 'arguments',
    weight: 3,
    when: (g) => g.fn.hasArguments,
    make: (g) => g.pick(['arguments.length', `(arguments[${1 + g.below(2)}] | 0)`]),
  },
  {
    name: 'generator by hand',
    when: (g) => g.generators().length > 0,
    make: (g) => `(${g.call(g.pick(g.generators()))}.next().value | 0)`,
  },
  {
    name: 'generator spread',
    when: (g) => g.generators().length > 0,
    make: (g) => `[...${g.call(g.pick(g.generators()))}].length`,
  },
];

/** Statements about functions. */
export const FUNCTIONS: readonly Piece[] = [
  { name: 'inner function', weight: 9, when: shallow, make: (g) => namedFunction(g) },
  { name: 'hoisted function', weight: 2, when: shallow, make: hoisted },
  { name: 'generator', weight: 2, when: shallow, make: (g) => generator(g) },
  { name: 'closures stored', weight: 3, make: stored },
  { name: 'closure kept', weight: 3, make: kept },
  { name: 'mutual recursion', weight: 2, when: shallow, make: mutual },
  { name: 'generator by hand', weight: 2, when: (g) => g.generators().length > 0, make: byHand },
  { name: 'yield', weight: 8, when: (g) => g.fn.isGenerator, make: yielding },
];

function shallow(g: Generator): boolean {
  return g.depth < 5 && g.closures < 2;
}

/** Declared below the statements that call it. */
function hoisted(g: Generator): string {
  const text = namedFunction(g);
  if (!text.startsWith('function')) return text;
  return `${g.statements(2)}\n${text}`;
}

function stored(g: Generator): string {
  const name = g.fresh('h');
  const [a, b] = [closure(g), closure(g)];
  return g.pick([
    () => `const ${name} = [${a}, ${b}];\nnote(t, ${name}.map((h) => h(${g.number(1)})));`,
    () => `const ${name} = { call: ${a} };\nnote(t, ${name}.call(${g.number(1)}));\nnote(t, ${name}.call(1));`,
    () =>
      `const ${name} = new Map([['a', ${a}], ['b', ${b}]]);\nnote(t, ${name}.get(${g.pick(["'a'", "'b'"])})(${g.number(1)}));`,
    () =>
      `const ${name} = [];\n${name}.push(${a});\n${name}.push(${b});\nfor (const h of ${name}) note(t, h(${g.number(1)}));`,
  ])();
}

function kept(g: Generator): string {
  const name = g.fresh('k');
  const text = `const ${name} = ${g.value('function', 2)};`;
  g.declare(name, 'function', false);
  return text;
}

function mutual(g: Generator): string {
  const [a, b, p, q] = [g.fresh('g'), g.fresh('g'), g.fresh('p'), g.fresh('p')];
  const make = (text: string) =>
    ({ text, params: ['number'], optionalFrom: 1, rest: false, returns: 'number', context: false }) as const;
  const one = g.inFunction({ hasArguments: true, returns: 'number' }, () => {
    g.declare(p, 'number', false);
    return `burn(t, 1);\nif (${p} <= 0) return ${g.number(1)};\n${g.statements(1)}\nreturn (${b}(${p} - 1) + ${g.plainNumber()}) | 0;`;
  });
  const two = g.inFunction({ hasArguments: true, returns: 'number' }, () => {
    g.declare(q, 'number', false);
    return `burn(t, 1);\n${g.statements(1)}\nreturn (${q} > 5 ? 5 : ${a}(${q} - 1)) | 0;`;
  });
  g.scope.functions.push(make(a), make(b));
  return `function ${a}(${p}) {\n${one}\n}\nfunction ${b}(${q}) {\n${two}\n}`;
}

function byHand(g: Generator): string {
  const name = g.fresh('z');
  const lines = [`const ${name} = ${g.call(g.pick(g.generators()))};`];
  for (let i = 1 + g.below(3); i > 0; i--) lines.push(`note(t, ${name}.next(${g.number(1)}));`);
  if (g.chance(40)) lines.push(`note(t, ${name}.return(${g.number(1)}));`, `note(t, ${name}.next());`);
  return lines.join('\n');
}
