/**
 * Random programs that fork and join in every way that there is, as source texts. Each is deterministic whoever runs what: its side effects
 * on shared memory commute or are disjoint, so that the untouched module, run serially, gives the same value or error.
 */

/** mulberry32: numbers from 0 to below 1. */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A function that can be forked: `(d, x, shared)` to a number. */
interface Target {
  readonly name: string;
}

/** Makes one module. `pieces` bounds its size: a failing one is tried again with fewer. */
export function randomProgram(seed: number, pieces = 12): string {
  return new Generator(seed, pieces).module();
}

class Generator {
  readonly #random: () => number;
  readonly #targets: Target[] = [];
  #left: number;
  #names = 0;
  /** One leaf in seven throws. Then every fork is joined: what the program never sees the serial run does not throw. */
  readonly #throws: boolean;

  constructor(seed: number, pieces: number) {
    this.#random = randomFrom(seed);
    this.#left = pieces;
    this.#throws = this.#random() < 0.25;
  }

  #below(n: number): number {
    return Math.floor(this.#random() * n);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#below(list.length)];
  }

  #name(stem: string): string {
    return `${stem}${this.#names++}`;
  }

  module(): string {
    const functions = 2 + this.#below(3);
    for (let i = 0; i < functions; i++) this.#targets.push({ name: `f${i}` });
    const bodies = this.#targets.map(({ name }, i) => this.#function(name, i % 2 === 0));
    const throws = this.#throws ? 1 + this.#below(6) : -1;
    return `import { fork, forkAll, join, joinAll, parallelFor, parallelMap, parallelReduce, parallelSort, task } from 'mgr-scheduler';
const THROWS = ${throws};
function spin(x, n) {
  let s = x | 0;
  for (let i = 0; i < n; i++) s = (Math.imul(s, 31) + i) | 0;
  return s & 1023;
}
function leaf(x, shared) {
  Atomics.add(shared, x & 63, 1);
  if (x % 7 === THROWS) throw new RangeError('leaf ' + THROWS);
  return spin(x, ${this.#pick([5, 60, 900])});
}
function change(data) {
  for (let i = 0; i < data.list.length; i++) data.list[i] *= 2;
  data.name += '!';
  return data.list.length + data.name.length;
}
const echo = task(function echo(value) {
  for (let i = 0; i < 3; i++) spin(i, 2);
  return value;
});
${bodies.join('\n')}
export const main = task(function main(d, x, shared, floats) {
  const start = f0(d, x, shared);
${this.#block(2, 2)}
  let sum = 0;
  for (let i = 0; i < floats.length; i++) sum += floats[i];
  return [start, acc, sum];
});
`;
  }

  #function(name: string, isTask: boolean): string {
    const body = `  if (d <= 0) return leaf(x, shared);
${this.#block(3, 1)}
  return acc;`;
    return isTask
      ? `const ${name} = task(function ${name}(d, x, shared) {\n${body}\n});`
      : `function ${name}(d, x, shared) {\n${body}\n}`;
  }

  /** Statements that add to `acc`. */
  #block(most: number, depthCost: number): string {
    const lines = ['  let acc = 0;'];
    const count = 1 + this.#below(most);
    for (let i = 0; i < count; i++) lines.push(this.#piece(depthCost));
    return lines.join('\n');
  }

  #call(depth: string): string {
    return `${this.#pick(this.#targets).name}(${depth}, x + ${this.#below(50)}, shared)`;
  }

  #fork(depth: string, x = `x + ${this.#below(50)}`): string {
    return `fork(${this.#pick(this.#targets).name}, ${depth}, ${x}, shared)`;
  }

  #piece(depthCost: number): string {
    if (this.#left-- <= 0) return `  acc += leaf(x + ${this.#below(9)}, shared);`;
    const depth = `d - ${depthCost + this.#below(2)}`;
    const kinds = [
      () => this.#strict(depth),
      () => this.#strict(depth),
      () => this.#loopOfStrict(depth),
      () => this.#array(depth),
      () => this.#all(depth),
      () => this.#reduce(depth),
      () => this.#ordered(),
      () => this.#each(depth),
      () => this.#nested(depth),
      () => this.#values(),
      () => this.#objects(),
      () => this.#dynamic(),
      ...(this.#throws ? [] : [() => this.#unjoined(depth), () => this.#conditional(depth)]),
    ];
    // The array is the main task's alone.
    return depthCost === 2 && this.#random() < 0.3 ? this.#arrays() : this.#pick(kinds)();
  }

  /** Two to four forks in a row, joined in any order, with work between. */
  #strict(depth: string): string {
    const names = Array.from({ length: 2 + this.#below(3) }, () => this.#name('a'));
    const forks = names.map((name) => `    const ${name} = ${this.#fork(depth)};`);
    const order = names
      .map((name) => ({ name, at: this.#random() }))
      .sort((p, q) => p.at - q.at)
      .map(({ name }) => `join(${name})`);
    return `  {\n${forks.join('\n')}\n    const own = ${this.#call(depth)};\n    acc = (acc * 3 + own + ${order.join(' * 2 + ')}) % 1000003;\n  }`;
  }

  #loopOfStrict(depth: string): string {
    return `  for (let i = 0; i < ${1 + this.#below(4)}; i++) {
    const a = ${this.#fork(depth, 'x + i')};
    const b = ${this.#call(depth)};
    acc = (acc + join(a) * (i + 1) + b) % 1000003;
  }`;
  }

  /** Forks kept in an array, joined forwards, backwards or every other one (the rest when the function returns). */
  #array(depth: string): string {
    const how = this.#pick([
      'for (const one of kept) acc += join(one);',
      'for (let i = kept.length - 1; i >= 0; i--) acc = (acc * 3 + join(kept[i])) % 1000003;',
      this.#throws
        ? 'for (let i = 0; i < kept.length; i++) acc += join(kept[i]) * i;'
        : 'for (let i = 0; i < kept.length; i += 2) acc += join(kept[i]);',
      'while (kept.length > 0) acc += join(kept.shift());',
    ]);
    return `  {
    const kept = [];
    for (let i = 0; i < ${2 + this.#below(12)}; i++) kept.push(${this.#fork(depth, 'x + i * 3')});
    ${how}
  }`;
  }

  #unjoined(depth: string): string {
    return `  for (let i = 0; i < ${1 + this.#below(5)}; i++) ${this.#fork(depth, 'x + i')};\n  acc += ${this.#below(9)};`;
  }

  #all(depth: string): string {
    const inner = this.#name('g');
    return `  {
    function ${inner}(i) { return ${this.#call(depth)} + i; }
    const values = joinAll(forkAll(${inner}, [${Array.from({ length: 1 + this.#below(6) }, () => this.#below(99)).join(', ')}]));
    for (const value of values) acc = (acc * 5 + value) % 1000003;
  }`;
  }

  #reduce(depth: string): string {
    return `  acc = (acc + parallelReduce(0, ${this.#below(40)}, 0, (i) => ${this.#pick([`leaf(x + i, shared)`, `spin(x * i, ${this.#pick([3, 2000])})`, `(i % 5 === 0 ? ${this.#call(depth)} : i)`])}, (p, q) => (p + q) % 1000003${this.#grain()})) % 1000003;`;
  }

  #grain(): string {
    return this.#random() < 0.3 ? `, { grain: ${1 + this.#below(7)} }` : '';
  }

  /** Order is kept: text is put together from left to right. */
  #ordered(): string {
    return `  acc += spin(parallelReduce(x & 7, ${30 + this.#below(60)}, '', (i) => String.fromCharCode(97 + ((i * 7) % 26)), (p, q) => p + q).split('').reduce((s, c) => (s * 31 + c.charCodeAt(0)) | 0, 7), 2);`;
  }

  #each(depth: string): string {
    const body = this.#pick([
      'Atomics.add(shared, (x + i) & 63, i + 1);',
      `Atomics.add(shared, i & 63, ${this.#call(depth)} & 7);`,
      `parallelFor(0, ${1 + this.#below(6)}, (j) => { Atomics.add(shared, (i + j) & 63, 1); });`,
    ]);
    return `  parallelFor(${this.#below(3)}, ${3 + this.#below(40)}, (i) => { ${body} }${this.#grain()});`;
  }

  #nested(depth: string): string {
    const inner = this.#name('h');
    return `  {
    const offset = x & 15;
    function ${inner}(k) { return k <= 0 ? leaf(offset, shared) : join(fork(${inner}, k - 1)) + offset + (k > 1 ? ${this.#call(depth)} & 3 : 0); }
    const a = fork(${inner}, ${1 + this.#below(3)});
    const b = ${inner}(${1 + this.#below(2)});
    acc += join(a) - b;
  }`;
  }

  /** All kinds of plain values, there and back. */
  #values(): string {
    const value = this.#pick([
      '-0',
      'NaN',
      '2 ** 40 + x',
      '0.1 * x',
      "'text ' + x",
      '12345678901234567890n',
      'undefined',
      'null',
      'x > 3',
      '[1, [x, -0], "é"]',
      'new Map([[x, { y: 1 }]])',
    ]);
    return `  {
    const a = fork(echo, ${value});
    acc += spin(x, 3);
    const back = join(a);
    acc += typeof back === 'number' ? (Object.is(back, -0) ? 5 : Math.floor(back) % 97 || 1) : String(typeof back === 'object' && back !== null ? JSON.stringify([...(back.values?.() ?? [])]) : back).length;
  }`;
  }

  /** What a child changes is its own copy. */
  #objects(): string {
    return `  {
    const data = { list: [1, 2, x], name: 'n' };
    const a = fork(change, data);
    const size = data.list[0] + data.list[1] + data.name.length;
    acc += join(a) * 10 + size + data.list[0];
  }`;
  }

  #dynamic(): string {
    const tasks = this.#targets.filter((_, i) => i % 2 === 0).map(({ name }) => name);
    return `  {
    const chosen = x % 2 === 0 ? ${this.#pick(tasks)} : ${this.#pick(tasks)};
    const a = fork(chosen, d - 2, x + 1, shared);
    acc += join(a);
  }`;
  }

  #arrays(): string {
    return this.#pick([
      '  parallelMap(floats, floats, (value, i) => value * 2 + i);',
      '  parallelFor(0, floats.length, (i) => { floats[i] += i; });',
      '  parallelSort(floats);',
      '  parallelSort(floats, (p, q) => q - p);',
    ]);
  }

  #conditional(depth: string): string {
    const name = this.#name('c');
    return `  {
    const ${name} = ${this.#fork(depth)};
    if (x % 3 === 0) acc += join(${name});
    if (x % 5 === 4) return acc;
  }`;
  }
}
