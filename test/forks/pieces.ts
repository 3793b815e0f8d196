/** The statements of random programs: each adds to `acc`, and forks in its own way. The simplest come first. */
import type { Choices } from './choices.ts';
import { MORE_PIECES } from './more-pieces.ts';

/** What a piece is made with. */
export interface Context {
  readonly choices: Choices;
  /** Some leaves throw. */
  readonly throws: boolean;
  /** In the main task, which has `data` to itself. */
  readonly isMain: boolean;
  name(stem: string): string;
  /** A depth that is less than `d`. */
  depth(): string;
  /** An expression: a call of one of the functions, a number. */
  call(depth: string, x?: string): string;
  /** `fork(...)`, and what makes a number of what it gives. */
  fork(depth: string, x?: string): { fork: string; wrap: (joined: string) => string };
  /** The arguments of a fork whose target only the run knows. */
  dynamic(): string;
  piece(): string;
}

export interface Piece {
  make(context: Context): string;
  /** Only where all forks may stay unjoined, or in the main task. */
  readonly when?: (context: Context) => boolean;
}

export function pieceOf(context: Context, pieces: readonly Piece[]): string {
  return context.choices.pick(pieces.filter(({ when }) => when?.(context) !== false)).make(context);
}

const grain = ({ choices }: Context): string => (choices.chance(30) ? `, { grain: ${1 + choices.below(7)} }` : '');

/** Two to four forks in a row, joined in any order, with work between. */
function strict(context: Context): string {
  const { choices } = context;
  const depth = context.depth();
  const forks = Array.from({ length: 1 + choices.below(4) }, () => ({
    name: context.name('a'),
    ...context.fork(depth),
    at: choices.below(100),
  }));
  const lines = forks.flatMap(({ name, fork }) => [
    `    const ${name} = ${fork};`,
    ...(choices.chance(25) ? [`    acc += ${choices.pick(['spin(acc, 7)', context.call(depth)])};`] : []),
  ]);
  const own = choices.chance(60) ? `    acc += ${context.call(depth)};\n` : '';
  const joins = forks.toSorted((p, q) => p.at - q.at).map(({ name, wrap }) => wrap(`join(${name})`));
  const end = choices.chance(50)
    ? `    acc = (acc * 3 + ${joins.join(' * 2 + ')}) % 1000003;`
    : joins.map((one) => `    acc = (acc * 3 + ${one}) % 1000003;`).join(`\n    spin(acc, ${choices.below(20)});\n`);
  return `  {\n${lines.join('\n')}\n${own}${end}\n  }`;
}

function loopOfStrict(context: Context): string {
  const { choices } = context;
  const depth = context.depth();
  const { fork, wrap } = context.fork(depth, 'x + i');
  const head = choices.pick([
    `for (let i = 0; i < ${1 + choices.below(4)}; i++)`,
    'for (const i of [0, x & 3, 2])',
    'for (const [i] of new Map([[1, 2], [3, 4]]))',
    'for (const i of new Set([x & 7, 1]))',
  ]);
  return `  ${head} {
    const a = ${fork};
    const b = ${context.call(depth)};
    acc = (acc + ${wrap('join(a)')} * (i + 1) + b) % 1000003;
  }`;
}

/** Forks kept in an array, joined forwards, backwards or every other one (the rest when the function returns). */
function kept(context: Context): string {
  const { choices } = context;
  const { fork, wrap } = context.fork(context.depth(), 'x + i * 3');
  const ways = [
    `for (const one of kept) acc += ${wrap('join(one)')};`,
    `for (let i = kept.length - 1; i >= 0; i--) acc = (acc * 3 + ${wrap('join(kept[i])')}) % 1000003;`,
    `while (kept.length > 0) acc = (acc * 3 + ${wrap('join(kept.shift())')}) % 1000003;`,
    `for (let i = 0; i < kept.length; i++) acc += ${wrap('join(kept[(i * 5 + x) % kept.length])')} * i;`,
  ];
  if (!context.throws) ways.push(`for (let i = 0; i < kept.length; i += 2) acc += ${wrap('join(kept[i])')};`);
  const way = choices.pick(ways);
  // The way with a step of 5 takes each of them once.
  const count = way.includes('* 5') ? choices.pick([1, 2, 4, 7, 12]) : 1 + choices.below(14);
  return `  {
    const kept = [];
    for (let i = 0; i < ${count}; i++) kept.push(${fork});
    ${way}
  }`;
}

function all(context: Context): string {
  const { choices } = context;
  const inner = context.name('g');
  const items = Array.from({ length: choices.below(7) }, () => choices.below(99));
  const list = choices.pick([`[${items}]`, `new Set([${items}])`, `[${items}].map((i) => i + (x & 1))`]);
  return `  {
    function ${inner}(i) { return ${context.call(context.depth())} + i; }
    const values = joinAll(forkAll(${inner}, ${list}));
    for (const value of values) acc = (acc * 5 + value) % 1000003;
  }`;
}

function reduce(context: Context): string {
  const { choices } = context;
  const body = choices.pick([
    'leaf(x + i, shared)',
    `spin(x * i, ${choices.pick([3, 2000])})`,
    `(i % 5 === 0 ? ${context.call(context.depth())} : i)`,
    `parallelReduce(i, i + ${1 + choices.below(9)}, 0, (j) => spin(j, i), (p, q) => p + q)`,
  ]);
  return `  acc = (acc + parallelReduce(0, ${choices.below(40)}, 0, (i) => ${body}, (p, q) => (p + q) % 1000003${grain(context)})) % 1000003;`;
}

/** Order is kept: text, or a list, is put together from left to right. */
function ordered(context: Context): string {
  const { choices } = context;
  const to = 3 + choices.below(90);
  return choices.pick([
    `  acc += num(parallelReduce(x & 7, ${to}, '', (i) => String.fromCharCode(97 + ((i * 7) % 26)), (p, q) => p + q${grain(context)}));`,
    `  acc += num(parallelReduce(0, ${to}, Object.freeze([]), (i) => [i, { x }], (p, q) => [...p, ...q]${grain(context)}));`,
    `  acc += num(parallelReduce(0, ${to}, 0n, (i) => BigInt(i * x), (p, q) => p + q));`,
  ]);
}

function each(context: Context): string {
  const { choices } = context;
  const depth = context.depth();
  const { fork, wrap } = context.fork(depth, 'x + i');
  const body = choices.pick([
    'Atomics.add(shared, (x + i) & 63, i + 1);',
    `Atomics.add(shared, i & 63, ${context.call(depth)} & 7);`,
    `parallelFor(0, ${1 + choices.below(6)}, (j) => { Atomics.add(shared, (i + j) & 63, 1); });`,
    `const a = ${fork}; const b = leaf(x + i, shared); Atomics.add(shared, i & 63, (${wrap('join(a)')} + b) & 7);`,
  ]);
  return `  parallelFor(${choices.below(3)}, ${1 + choices.below(40)}, (i) => { ${body} }${grain(context)});`;
}

/** A nested function that forks itself and captures. */
function nested(context: Context): string {
  const { choices } = context;
  const inner = context.name('h');
  const capture = choices.pick(['x & 15', "'c' + x", 'x / 3', 'Object.freeze([x, Object.freeze({ x })])', '-0']);
  const form = choices.pick([
    (body: string) => `function ${inner}(k) { return ${body}; }`,
    (body: string) => `const ${inner} = (k) => ${body};`,
  ]);
  const body = `k <= 0 ? leaf(x, shared) : join(fork(${inner}, k - 1)) + num(captured) + (k > 1 ? ${context.call(context.depth())} & 3 : 0)`;
  return `  {
    const captured = ${capture};
    ${form(body)}
    const a = fork(${inner}, ${1 + choices.below(3)});
    const b = ${inner}(${1 + choices.below(2)});
    acc += join(a) - b;
  }`;
}

/** All kinds of plain values, there and back. */
function values({ choices }: Context): string {
  const value = choices.pick([
    'x',
    '-0',
    'NaN',
    '2 ** 40 + x',
    '0.1 * x',
    "'text ' + x",
    "'é'.repeat(300 + x)",
    '12345678901234567890n',
    'undefined',
    'null',
    'x > 3',
    '[1, [x, -0], "é"]',
    'new Map([[x, { y: 1 }]])',
    'new Set([x, "s"])',
    'new Uint16Array([x, 7])',
    'Array.from({ length: 700 }, (_, i) => i * x)',
    'new Date(x * 1e9).toISOString()',
  ]);
  return `  {
    const a = fork(echo, ${value});
    const b = fork(many, x, ${value}, 'c', x * 1.5, null, -x);
    acc += spin(x, 3);
    acc += num(join(b)) + num(join(a));
  }`;
}

/** What a child changes is its own copy. */
function objects({ choices }: Context): string {
  return `  {
    const data = { list: [1, 2, x], name: 'n' };
    const a = fork(change, data, ${2 + choices.below(3)});
    const size = num(data);
    ${choices.chance(50) ? 'data.list.push(x); data.name += "?";' : ''}
    acc += num(join(a)) * 10 + size + num(data);
  }`;
}

function dynamic(context: Context): string {
  const [chosen, ...args] = context.dynamic().split(', ');
  return `  {
    const chosen = ${chosen};
    const a = fork(chosen, ${args.join(', ')});
    acc += num(join(a));
  }`;
}

function unjoined(context: Context): string {
  const { fork } = context.fork(context.depth(), 'x + i');
  return `  for (let i = 0; i < ${1 + context.choices.below(5)}; i++) ${fork};\n  acc += ${context.choices.below(9)};`;
}

function conditional(context: Context): string {
  const { fork, wrap } = context.fork(context.depth());
  const name = context.name('c');
  return `  {
    const ${name} = ${fork};
    if (x % 3 === 0) acc += ${wrap(`join(${name})`)};
    ${context.isMain ? '' : 'if (x % 5 === 4) return acc;'}
  }`;
}

const isLax = ({ throws }: Context): boolean => !throws;

export const PIECES: readonly Piece[] = [
  { make: (context) => `  acc += ${context.call(context.depth())};` },
  { make: strict },
  { make: strict },
  { make: loopOfStrict },
  { make: kept },
  { make: all },
  { make: reduce },
  { make: ordered },
  { make: each },
  { make: nested },
  { make: values },
  { make: objects },
  { make: dynamic },
  { make: unjoined, when: isLax },
  { make: conditional, when: isLax },
  ...MORE_PIECES,
];
