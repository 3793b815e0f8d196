/**
 * Random programs that end, of everything that the language has: a module whose task is `main(t, n, m)`. `t` goes through all
 * calls: its fuel, and the trace of what was done, in order, so that a call made twice, too early or not at all shows.
 */
import { ARRAY_CALLBACKS, BUILTINS, CALLBACKS, STRING_CALLBACKS } from './builtins.ts';
import { CLASS_NUMBERS, CLASSES, classDeclaration, instance } from './classes.ts';
import { type Construct, isOff } from './constructs.ts';
import { Draw } from './draw.ts';
import { CALLS, FUNCTION_VALUES, FUNCTIONS, generator, namedFunction } from './functions.ts';
import { Generator, type Piece, type Pieces } from './generator.ts';
import { LOOPS } from './loops.ts';
import { NUMBERS } from './numbers.ts';
import { STATEMENTS } from './statements.ts';
import { ARRAYS, BIGINTS, MAPS, OBJECTS, SETS, STRINGS, TYPED } from './values.ts';

export interface RandomProgram {
  readonly seed: number;
  readonly source: string;
  readonly constructs: ReadonlySet<Construct>;
  /** What `main` is given beside `t`. */
  readonly args: readonly [n: number, m: number];
}

/** What programs import beside the package: see support.mjs. */
export const SUPPORT = 'support';

const HELPERS: readonly [Construct, string][] = [
  [
    'handed down',
    'function each(t, list, fn) { let s = 0; for (let i = 0; i < list.length; i++) { burn(t, 1); s = (s + fn(list[i], i)) | 0; } return s; }',
  ],
  [
    'handed down to for-of',
    'function fold(t, list, fn) { let s = 0; for (const x of list) { burn(t, 1); s = fn(s, x) | 0; } return s; }',
  ],
  [
    'own error class',
    'class OwnError extends Error { constructor(x) { super("own " + x); this.x = x; this.name = "OwnError"; } }',
  ],
  ['subclass of Array', 'class List extends Array { last() { return this[this.length - 1]; } }'],
  ['tagged template', "function tag(strings, ...values) { return strings.join('|') + values.length; }"],
];

/** Each as often as its weight says, those aside that are off. */
function weighted(pieces: readonly Piece[], times = 1): Piece[] {
  const isOn = ({ name }: Piece): boolean => !isOff(name);
  return pieces.filter(isOn).flatMap((piece) => Array<Piece>(times * (piece.weight ?? 1)).fill(piece));
}

const SIMPLE = new Set<Construct>([
  ...([
    'note',
    'declaration',
    'assignment',
    'collection changed',
    'pattern',
    'pattern assignment',
    'expression',
  ] as const),
  ...([
    'forEach',
    'closure kept',
    'handed down',
    'handed down to for-of',
    'throw',
    'jump',
    'instance',
    'yield',
  ] as const),
]);

/** What a program has more of than others, so that small programs have several of a kind that meet. */
const THEMES = ['all', 'all', 'control', 'loops', 'functions', 'classes', 'callbacks'] as const;
type Theme = (typeof THEMES)[number];
const MORE = 3;

function piecesOf(theme: Theme): Pieces {
  const list = (pieces: readonly Piece[], of: Theme): Piece[] => weighted(pieces, of === theme ? MORE : 1);
  const functions = list(FUNCTIONS, 'functions');
  const classes = list(CLASSES, 'classes');
  const statement = [
    ...[...list(STATEMENTS, 'control'), ...list(LOOPS, 'loops'), ...functions, ...classes],
    ...list(BUILTINS, 'callbacks'),
  ];
  return {
    statement,
    simple: statement.filter(({ name }) => SIMPLE.has(name)),
    values: {
      number: [
        ...[...weighted(NUMBERS), ...list(CALLS, 'functions')],
        ...[...list(CALLBACKS, 'callbacks'), ...list(CLASS_NUMBERS, 'classes')],
      ],
      string: weighted([...STRINGS, ...STRING_CALLBACKS]),
      array: [...weighted(ARRAYS), ...list(ARRAY_CALLBACKS, 'callbacks')],
      object: weighted(OBJECTS),
      bigint: weighted(BIGINTS),
      map: weighted(MAPS),
      set: weighted(SETS),
      typed: weighted(TYPED),
      function: weighted(FUNCTION_VALUES),
    },
  };
}

const known = new Map<Theme, Pieces>();

function knownPieces(theme: Theme): Pieces {
  const pieces = known.get(theme) ?? piecesOf(theme);
  known.set(theme, pieces);
  return pieces;
}

/** The program of a seed. */
export function randomProgram(seed: number): RandomProgram {
  const theme = new Draw(seed ^ 0x5bd1e995).pick(THEMES);
  const g = new Generator(seed, knownPieces(theme));
  const parts: string[] = [];
  const left = g.left;
  for (let i = g.below(4) + (theme === 'classes' ? 1 : 0); i > 0 && g.left > left / 3; i--) {
    if (g.may('class of the module', theme === 'classes' ? 90 : 25)) parts.push(classDeclaration(g, true));
    else if (g.may('generator', 15)) parts.push(generator(g, true));
    else parts.push(namedFunction(g, true));
  }
  const main = g.inFunction({ hasArguments: true, returns: 'trace' }, () => mainBody(g));
  const helpers = HELPERS.filter(([construct]) => g.used.has(construct)).map(([, text]) => text);
  const source = [
    "import { task } from 'mgr-scheduler';",
    `import { burn, note } from '${SUPPORT}';`,
    'function tick(t, x) { let s = x; for (let i = 0; i < t.one; i++) s += i; note(t, s); return s; }',
    ...helpers,
    ...parts,
    `export default task(function main(t, n, m) {\n${main}\n});\n`,
  ].join('\n');
  return { seed, source, constructs: g.used, args: [g.below(4), g.below(4)] };
}

function mainBody(g: Generator): string {
  g.declare('n', 'number', true);
  g.declare('m', 'number', true);
  g.left = Math.max(g.left, 3);
  const instances = g.classes().map(() => (g.chance(70) ? instance(g) : ''));
  const statements = [...instances, g.statements(2 + g.below(7))].join('\n');
  // What no statement has happened to call.
  const unused = g.functions('number').filter(({ text }) => g.chance(70) && !statements.includes(`${text}(`));
  const calls = unused.map((fn) => `note(t, ${g.call(fn)});`).join('\n');
  const shown = (['number', 'array', 'object', 'string', 'map', 'bigint'] as const).flatMap((kind) =>
    g
      .locals(kind)
      .slice(0, 3)
      .map(({ name }) => name),
  );
  return `${statements}\n${calls}\nnote(t, [${shown.join(', ')}]);\nreturn t.trace;`;
}
