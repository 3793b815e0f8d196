/** Pieces of random programs, continued: forks among what else a function can have. */
import type { Context, Piece } from './pieces.ts';

/** A fork is begun before the last one is joined. */
function pipeline(context: Context): string {
  const { fork, wrap } = context.fork(context.depth(), 'x + i');
  return `  {
    let i = 0;
    let ahead = ${fork};
    for (i = 1; i < ${2 + context.choices.below(4)}; i++) {
      const value = ${wrap('join(ahead)')};
      ahead = ${fork};
      acc = (acc * 3 + value) % 1000003;
    }
    acc += ${wrap('join(ahead)')};
  }`;
}

/** Callbacks run to their end on their thread, and so do the forks in what they call. */
function callbacks(context: Context): string {
  const { choices } = context;
  const call = context.call(context.depth(), 'x + i');
  const caught = `(i) => { try { return ${call}; } catch (error) { return String(error).length; } }`;
  return choices.pick([
    `  for (const one of [1, x & 7, 3].map((i) => ${call})) acc = (acc * 3 + one) % 1000003;`,
    `  acc += [3, 1, x & 3].sort((i, j) => (${call} & 1) + i - j)[0];`,
    `  for (const one of [0, x & 15, 5].map(${caught})) acc = (acc * 3 + one) % 1000003;`,
    `  acc += Array.from({ length: ${1 + choices.below(4)} }, (_, i) => ${call}).length;`,
  ]);
}

/** A value that can't leave its thread is live across forks. */
function affine(context: Context): string {
  const { choices } = context;
  const depth = context.depth();
  const [first, second] = [context.fork(depth), context.fork(depth)];
  const bound = choices.pick([
    '{ call: (v) => v + x }',
    'new Doubler()',
    'Object.assign(new WeakMap(), { call: (v) => v - 1 })',
  ]);
  return `  {
    const bound = ${bound};
    const a = ${first.fork};
    const b = ${second.fork};
    acc += bound.call(${first.wrap('join(a)')});
    acc += bound.call(${second.wrap('join(b)')}) % 1009;
  }`;
}

/** Jumps around forks. */
function jumps(context: Context): string {
  const { choices } = context;
  const depth = context.depth();
  const [a, b] = [context.fork(depth, 'x + i'), context.fork(depth, 'x - i')];
  const loose = context.throws ? '' : `if (i === 1) { ${a.fork}; continue; }`;
  return `  outer: for (let i = 0; i < ${2 + choices.below(3)}; i++) {
    ${loose}
    switch ((x + i) % 3) {
      case 0: {
        const a = ${a.fork};
        acc += ${a.wrap('join(a)')};
        break;
      }
      case 1: {
        const b = ${b.fork};
        if (${b.wrap('join(b)')} % 2 === 0) continue outer;
        acc += 1;
      }
      default:
        if (acc % 5 === 4) break outer;
        acc += ${context.call(depth)};
    }
  }`;
}

/** Forks in a map, joined by another function: a nested one that captures it, or one of the module. */
function handedOn(context: Context): string {
  const { choices } = context;
  const { fork, wrap } = context.fork(context.depth(), 'x + i');
  const count = 1 + choices.below(5);
  const inner = context.name('j');
  return choices.pick([
    `  {
    const open = new Map();
    for (let i = 0; i < ${count}; i++) open.set('k' + i, ${fork});
    function ${inner}(i) { const value = ${wrap("join(open.get('k' + i))")}; spin(i, 3); return value; }
    for (let i = ${count - 1}; i >= 0; i--) acc = (acc * 3 + ${inner}(i)) % 1000003;
  }`,
    `  for (let i = 0; i < ${count}; i++) {
    const a = fork(spin, x + i, ${choices.below(40)});
    acc += take(a);
  }`,
    `  {
    const open = { one: fork(leaf, x, shared), list: [fork(spin, x, 9), fork(spin, acc, 2)] };
    acc += join(open.list[1]) * 3 + join(open.one) + join(open.list[0]);
  }`,
  ]);
}

function deep({ choices }: Context): string {
  const levels = choices.pick([20, 300, 2500, 4000]);
  const fn = choices.pick(['down', 'zigzag']);
  return choices.chance(50)
    ? `  acc += ${fn}(${levels}, x, shared);`
    : `  {
    const a = fork(${fn}, ${levels}, x, shared);
    acc += ${choices.pick(['down', 'zigzag'])}(${levels >> 2}, x + 1, shared);
    acc += join(a);
  }`;
}

/** A local that a nested function changes, around forks. */
function boxes(context: Context): string {
  const depth = context.depth();
  const { fork, wrap } = context.fork(depth);
  const inner = context.name('b');
  return `  {
    let count = x;
    let text = '';
    const ${inner} = (by) => { count += by; text += by % 10; return ${context.call(depth)} + count; };
    const a = ${fork};
    acc += ${inner}(1) % 1009;
    acc += ${wrap('join(a)')};
    acc += ${inner}(2) % 1009 + count + num(text);
  }`;
}

/** Forks in the middle of expressions: order of evaluation, and what is not evaluated. */
function expressions(context: Context): string {
  const depth = context.depth();
  const [a, b, c] = [context.fork(depth), context.fork(depth), context.fork(depth)];
  const [one, two, three] = [a, b, c].map(({ fork, wrap }) => wrap(`join(${fork})`));
  return context.choices.pick([
    `  acc = acc * 2 + (acc += 3) + ${one} - (x % 2 === 0 ? ${two} : 7);`,
    `  acc += (x & 1 && ${one}) || ${two};`,
    `  acc += [${one}, acc, ${two}, ...[acc, ${three}]].reduce((p, q) => (p * 3 + q) % 1009, 1);`,
    `  acc += num({ p: ${one}, [\`k\${${two}}\`]: acc, ...{ q: ${three} } });`,
    `  acc += num(\`\${${one}} and \${acc} and \${x > 5 ? ${two} : ''}\`);`,
  ]);
}

/** Typed arrays on shared memory that the task has made itself: only this thread knows them. */
function ownMemory(context: Context): string {
  const { choices } = context;
  const name = context.name('w');
  return `  {
    const own = new ${choices.pick(['Int32Array', 'Float64Array'])}(new SharedArrayBuffer(${8 * (4 + choices.below(60))}));
    parallelFor(0, own.length, (i) => { own[i] = spin(x + i, ${choices.pick([3, 500])}); });
    function ${name}(own, at) { own[at] += leaf(x, shared); return own[at]; }
    const a = fork(${name}, own, 0);
    acc += spin(acc, 9);
    acc += join(a);
    for (let i = 0; i < own.length; i++) acc = (acc * 3 + own[i]) % 1000003;
  }`;
}

/**
 * What a child throws, or a call while forks are open, is caught. In a function of its own: where forks stay open until the function
 * returns, their errors come up then, which the untouched program does not know.
 */
function guarded(context: Context): string {
  const { choices } = context;
  const name = context.name('t');
  const depth = context.depth();
  const { fork, wrap } = context.fork(depth, 'x + i');
  const block = choices.pick([
    `const a = ${fork};\n        const b = ${context.call(depth)};\n        sum += ${wrap('join(a)')} + b;`,
    `const a = ${fork};\n        sum += leaf(x + i, shared);\n        sum = sum * 3 + ${wrap('join(a)')};`,
    `sum += parallelReduce(0, ${1 + choices.below(30)}, 0, (j) => (j % 7 === 3 ? ${context.call(depth, 'x + j')} : leaf(j, shared)), (p, q) => (p + q) % 1000003);`,
    `parallelFor(0, ${1 + choices.below(30)}, (j) => { leaf(x + i + j, shared); });`,
    `sum += ${context.call(depth, 'x + i')};\n        if (i === 1) continue;\n        if (sum % 11 === 5) break;`,
  ]);
  const clause = ` catch (error) {\n        sum = sum * 5 + caught(error);\n        ${choices.pick(['', 'spin(sum, 30);', `if (sum % 5 === 2) return sum + ${context.call(depth)};`])}\n      }`;
  const finalizer = choices.chance(40) ? ` finally {\n        sum += spin(i, ${choices.below(40)});\n      }` : '';
  return `  {
    function ${name}() {
      let sum = 0;
      for (let i = 0; i < ${1 + choices.below(3)}; i++) try {
        ${block}
      }${clause}${finalizer}
      return sum % 1000003;
    }
    acc = (acc * 3 + num(${name}())) % 1000003;
  }`;
}

/** The array is the main task's alone. */
function arrays(context: Context): string {
  const call = context.call(context.depth(), 'x + (i & 3)');
  return context.choices.pick([
    '  parallelMap(data, data, (value, i) => value * 2 + (i & 15));',
    `  parallelMap(data, data, (value, i) => (i % 9 === 0 ? ${call} & 63 : value));`,
    '  parallelFor(0, data.length, (i) => { data[i] += i; });',
    '  parallelSort(data);',
    '  parallelSort(data, (p, q) => q - p);',
    '  parallelSort(data, (p, q) => (p & 7) - (q & 7));',
    `  {
    const half = data.length >> 1;
    const lower = data.subarray(0, half), upper = data.subarray(half);
    function sortPart(part) { parallelSort(part); return part.length; }
    const a = fork(sortPart, lower);
    acc += sortPart(upper);
    acc += join(a);
  }`,
  ]);
}

const isMain = (context: Context): boolean => context.isMain;

export const MORE_PIECES: readonly Piece[] = [
  { make: pipeline },
  { make: callbacks },
  { make: affine },
  { make: jumps },
  { make: handedOn },
  { make: deep },
  { make: boxes },
  { make: expressions },
  { make: ownMemory },
  { make: guarded },
  { make: guarded },
  { make: arrays, when: isMain },
  { make: arrays, when: isMain },
];
