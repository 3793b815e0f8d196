/** What every random program begins with: the functions that its pieces call. */

export interface PreludeOptions {
  /** Which leaves throw: those whose number leaves this rest by 7; -1: none. */
  readonly throws: number;
  /** How much a leaf works. */
  readonly spins: number;
  /** Rounds are counted, and too many are an error: for the untouched program. */
  readonly limit: number | undefined;
  /** Some forks are called as `mgr.fork`. */
  readonly namespace: boolean;
}

const NAMES = 'fork, forkAll, join, joinAll, parallelFor, parallelMap, parallelReduce, parallelSort, task';

export function prelude({ throws, spins, limit, namespace }: PreludeOptions): string {
  const count = (rounds: string): string => (limit === undefined ? '' : `\n  rounds.made += ${rounds};`);
  const stop = limit === undefined ? '' : `\n  if (rounds.made > ${limit}) throw new Error('too large');`;
  return `import { ${NAMES} } from 'mgr-scheduler';
${namespace ? "import * as mgr from 'mgr-scheduler';\n" : ''}${limit === undefined ? '' : 'export const rounds = { made: 0, thrown: 0 };\n'}const THROWS = ${throws};
function spin(x, n) {${count('n + 1')}
  let s = x | 0;
  for (let i = 0; i < n; i++) s = (Math.imul(s, 31) + i) | 0;
  return s & 1023;
}
function fail(x) {${limit === undefined ? '' : '\n  rounds.thrown++;'}
  if (x % 3 === 0) throw new RangeError('leaf ' + x);
  if (x % 3 === 1) throw 'text ' + x;
  throw { code: x };
}
function leaf(x, shared) {${count('20')}${stop}
  Atomics.add(shared, x & 63, 1);
  if (x % 7 === THROWS) fail(x);
  return spin(x, ${spins});
}
function num(v) {
  if (typeof v === 'number') return Object.is(v, -0) ? 5 : v !== v ? 3 : Math.floor(v % 1009);
  if (typeof v === 'string') {
    let s = v.length;
    for (let i = 0; i < v.length; i++) s = (s * 31 + v.charCodeAt(i)) % 1009;
    return s;
  }
  if (typeof v === 'bigint') return Number(v % 1009n);
  if (typeof v !== 'object' || v === null) return String(v).length;
  const list = v instanceof Map ? [...v.keys(), ...v.values()] : v instanceof Set ? [...v] : Object.values(v);
  let s = list.length;
  for (const one of list) s = (s * 7 + num(one)) % 1009;
  return s;
}
function caught(error) {
  return num(typeof error === 'object' ? (error.message ?? error.code) : error);
}
const change = task(function change(data, by) {
  for (let i = 0; i < data.list.length; i++) data.list[i] *= by;
  data.name += '!';
  data.more = { by };
  return data;
});
const echo = task(function echo(value) {
  for (let i = 0; i < 3; i++) spin(i, 2);
  return value;
});
function many(a, b, c, d, e, f) {
  spin(a, 9);
  return [a, b, c, d, e, f].map((one) => String(one)).join();
}
class Doubler {
  call(v) {
    return v * 2;
  }
}
function take(one) {
  const value = join(one);
  spin(value, 5);
  return value + 1;
}
function down(n, x, shared) {
  if (n <= 0) return leaf(x, shared);
  const a = fork(spin, n, 3);
  const b = down(n - 1, x, shared);
  return (join(a) + b) % 1009;
}
function zigzag(n, x, shared) {
  if (n <= 0) return leaf(x, shared);
  const a = fork(spin, x + n, 2);
  const b = fork(many, n, 'zig', x, null, 1n, -0);
  const c = zigzag(n - 1, x, shared);
  return (join(a) + num(join(b)) + c) % 1009;
}
`;
}
