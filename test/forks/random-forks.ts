/**
 * Random programs that fork and join in every way that there is, as source texts. Each is deterministic whoever runs what: its side effects
 * on shared memory commute or are disjoint, so that the untouched module, run serially, gives the same value or error.
 */
import type { Choices } from './choices.ts';
import { type Context, PIECES, pieceOf } from './pieces.ts';
import { prelude } from './prelude.ts';

export interface RandomProgram {
  /** The module: `main(d, x, shared, data)` is its task. */
  readonly text: string;
  /** The same, untouched, and it counts its rounds. */
  readonly counted: string;
  readonly choices: readonly number[];
}

/** What a function of the program takes beside `(d, x, shared)`, as an expression in `x` and a default. */
const EXTRAS = [
  ['', ''],
  ['x % 2 === 0', 'flag'],
  ["'t' + x", 'text'],
  ['x * 0.5', 'half'],
  ['BigInt(x)', 'big'],
  ['{ list: [x, 2], name: "n" }', 'data'],
  ['[x, [x + 1]]', 'pair'],
  ['-0', 'zero'],
  ["'a rather long text that takes more room than a record has, '.repeat(9)", 'long'],
] as const;

/** How a function gives its number: wrapped in something, and out of it. */
const RESULTS = [
  'acc',
  'acc',
  '-acc / 3',
  "'r' + acc",
  '[acc, [acc]]',
  '{ acc: acc, more: { x } }',
  'new Map([[x, acc]])',
  'new Float64Array([acc, x])',
  'BigInt(Math.floor(acc) || 0)',
] as const;

interface Target {
  name: string;
  isTask: boolean;
  extras: (readonly [string, string])[];
  result: string;
}

/** Makes one module. `pieces` bounds its size. */
export function randomProgram(choices: Choices, limit: number): RandomProgram {
  const generator = new Generator(choices);
  return generator.program(limit);
}

class Generator implements Context {
  readonly choices: Choices;
  readonly throws: boolean;
  readonly namespace: boolean;
  targets: Target[] = [];
  #left: number;
  #names = 0;
  isMain = false;

  constructor(choices: Choices) {
    this.choices = choices;
    this.#left = 1 + choices.below(14);
    // What nobody joins may throw unseen when it runs serially, so then every fork is joined.
    this.throws = choices.chance(25);
    this.namespace = choices.chance(15);
  }

  program(limit: number): RandomProgram {
    const { choices } = this;
    const count = 1 + choices.below(4);
    this.targets = Array.from({ length: count }, (_, i) => ({
      name: `f${i}`,
      isTask: choices.chance(50),
      extras: Array.from({ length: choices.below(3) }, () => choices.pick(EXTRAS)).filter(([value]) => value !== ''),
      result: choices.pick(RESULTS),
    }));
    const functions = this.targets.map((target) => this.#function(target));
    this.isMain = true;
    const start = this.call('d');
    const main = `export const main = task(function main(d, x, shared, data) {
  const start = ${start};
${this.#block(4)}
  const total = parallelReduce(0, data.length, 0, (i) => num(Number(data[i])), (p, q) => (p + q) % 1000003);
  return [start, acc, total, ${choices.pick(RESULTS)}];
});
`;
    const throws = this.throws ? 1 + choices.below(6) : -1;
    const options = { throws, spins: [5, 60, 900][choices.below(3)], namespace: this.namespace };
    const rest = [...functions, main].join('\n');
    return {
      text: prelude({ ...options, limit: undefined }) + rest,
      counted: prelude({ ...options, limit }) + rest,
      choices: choices.list,
    };
  }

  name(stem: string): string {
    return `${stem}${this.#names++}`;
  }

  #function(target: Target): string {
    const { name, isTask, extras, result } = target;
    const params = ['d', 'x', 'shared', ...extras.map(([, param], i) => param + i)].join(', ');
    const used = extras.map(([, param], i) => `  acc += num(${param + i});\n`).join('');
    const bottom = `  if (d <= 0) return ${result.replaceAll(/\bacc\b(?!:)/g, 'leaf(x, shared)')};\n`;
    const body = `${bottom}${this.#block(3)}\n${used}  return ${result};`;
    return isTask
      ? `const ${name} = task(function ${name}(${params}) {\n${body}\n});`
      : `function ${name}(${params}) {\n${body}\n}`;
  }

  /** Statements that add to `acc`. */
  #block(most: number): string {
    const lines = ['  let acc = 0;'];
    const count = this.choices.below(most) + 1;
    for (let i = 0; i < count; i++) lines.push(this.piece());
    return lines.join('\n');
  }

  piece(): string {
    if (this.#left-- <= 0) return `  acc += leaf(x + ${this.choices.below(9)}, shared);`;
    return pieceOf(this, PIECES);
  }

  depth(): string {
    return `d - ${1 + this.choices.below(2) + (this.isMain ? 1 : 0)}`;
  }

  #arguments(target: Target, depth: string, x: string): string {
    return [depth, x, 'shared', ...target.extras.map(([value]) => value)].join(', ');
  }

  #x(): string {
    return `x + ${this.choices.below(50)}`;
  }

  call(depth: string, x = this.#x()): string {
    const target = this.choices.pick(this.targets);
    const call = `${target.name}(${this.#arguments(target, depth, x)})`;
    return target.result === 'acc' ? call : `num(${call})`;
  }

  fork(depth: string, x = this.#x()): { fork: string; wrap: (joined: string) => string } {
    const target = this.choices.pick(this.targets);
    const fork = this.namespace && this.choices.chance(50) ? 'mgr.fork' : 'fork';
    return {
      fork: `${fork}(${target.name}, ${this.#arguments(target, depth, x)})`,
      wrap: (joined) => (target.result === 'acc' ? joined : `num(${joined})`),
    };
  }

  /** A task and its arguments, where only the run says which it is. */
  dynamic(): string {
    const tasks = this.targets.filter(({ isTask, extras }) => isTask && extras.length === 0);
    if (tasks.length === 0) return 'x % 2 === 0 ? echo : change, { list: [x], name: "d" }, 3';
    return `x % 2 === 0 ? ${this.choices.pick(tasks).name} : ${this.choices.pick(tasks).name}, d - 2, x + 1, shared`;
  }
}
