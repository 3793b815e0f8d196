// The goals and what came out; the programs against native libraries.
import { table } from './markdown.mjs';

const number = (value, digits = 2) => (value === undefined ? 'not measured' : value.toFixed(digits));

const worst = (list, key, isWorse) => list.reduce((a, b) => (isWorse(b[key], a[key]) ? b : a));

/** A row: what, goal, measured, met. `value` undefined: not measured. */
const row = (what, goal, value, text, isMet) => [
  what,
  goal,
  value === undefined ? 'not measured' : text(value),
  value === undefined ? '?' : isMet(value) ? 'yes' : '**no**',
];

/** The goals in one table. */
export function goals(all) {
  const rows = [...forkRows(all), ...nativeRows(all), ...programRows(all), ...tinyRows(all)];
  return `## The goals\n\n${table(['what', 'goal', 'measured', 'met'], rows)}`;
}

const hybridOf = (all) =>
  (all.forks?.figures ?? []).map((one) => ({ name: one.name, ...one.policies.find((it) => it.policy === 'hybrid') }));

function forkRows(all) {
  const fib = hybridOf(all).find(({ name }) => name === 'fib');
  const deep = all.forks?.deep;
  return [
    row(
      'fib, a fork in every call, one thread over the untouched function',
      'at most 1.5',
      fib?.overhead,
      number,
      (it) => it <= 1.5,
    ),
    row(
      'UTS T3L, depth 17,844',
      '111,345,631 nodes, within 64 MiB',
      deep,
      ({ nodes, sharedMiB }) => `${nodes.toLocaleString('en')} in ${number(sharedMiB, 1)} MiB`,
      ({ nodes, sharedMiB }) => nodes === 111_345_631 && sharedMiB <= 64,
    ),
  ];
}

function programRows(all) {
  const programs = hybridOf(all).filter(({ name }) => name !== 'fib');
  if (programs.length === 0) return [];
  const named = (key) => (one) => `${number(one[key])} (${one.name})`;
  const less = (a, b) => a < b;
  const compared = all.forks.figures.filter((one) => one.hybridOverSteal !== undefined);
  const ratio = compared.length === 0 ? undefined : worst(compared, 'hybridOverSteal', (a, b) => a > b);
  return [
    row(
      'two threads over one, worst program',
      'at least 1.9',
      worst(programs, 'overOne', less),
      named('overOne'),
      (it) => it.overOne >= 1.9,
    ),
    row(
      'two threads over the untouched serial program, worst',
      'at least 1.8',
      worst(programs, 'overSerial', less),
      named('overSerial'),
      (it) => it.overSerial >= 1.8,
    ),
    row(
      'hybrid over Cilk-style on two threads, worst program',
      'at most 1.03',
      ratio,
      named('hybridOverSteal'),
      (it) => it.hybridOverSteal <= 1.03,
    ),
  ];
}

function tinyRows(all) {
  const tiny = (name) => all.tiny?.figures.find((one) => one.name === name)?.median;
  const whole = (value) => Math.round(value).toLocaleString('en');
  return [
    row(
      'tiny tasks from the program, awaited, a second',
      'at least 1,000,000',
      tiny('given 10,000 at a time'),
      whole,
      (it) => it >= 1e6,
    ),
    row(
      'one round trip',
      'at most 15 us',
      tiny('one at a time'),
      (it) => `${number(it, 1)} us`,
      (it) => it <= 15,
    ),
    row(
      'a tiny task while two of 1.5 s run',
      'at most 6 ms',
      tiny('one, while two of 1.5 s run'),
      (it) => `${number(it)} ms`,
      (it) => it <= 6,
    ),
    row(
      '99.5/0.5 arrivals at load 0.7, p99.9 slowdown, `fifo` over `hybrid`',
      'at least 10',
      tailOf(all.arrivals),
      (it) => number(it, 1),
      (it) => it >= 10,
    ),
  ];
}

function tailOf(arrivals) {
  const find = (policy) => arrivals?.played?.find(({ name }) => name === `MGR, ${policy}`);
  const [fifo, hybrid] = [find('fifo'), find('hybrid')];
  return fifo && hybrid ? fifo.all.p999 / hybrid.all.p999 : undefined;
}

function nativeRows(all) {
  const fib = hybridOf(all).find(({ name }) => name === 'fib');
  const rayon = all.native?.figures?.filter((one) => /rayon/i.test(one.name)) ?? [];
  return [1, 2].map((threads) => {
    const one = rayon.find((it) => it.threads === threads && it.n === 36) ?? rayon.find((it) => it.threads === threads);
    const ours = threads === 1 ? fib?.oneMs : fib?.twoMs;
    // fib(n) grows by the golden ratio with each n: to compare one n with another.
    const pair = one && ours ? { ours, rayon: one.forkedMs * GOLDEN ** (36 - one.n) } : undefined;
    return row(
      `fib(36) on ${threads} thread${threads > 1 ? 's' : ''}, a fork in every call`,
      'less time than Rayon',
      pair,
      (it) => `${it.ours.toFixed(0)} ms, Rayon ${it.rayon.toFixed(0)} ms`,
      (it) => it.ours < it.rayon,
    );
  });
}

const GOLDEN = (1 + Math.sqrt(5)) / 2;

/** What each policy pays for a fork. */
export function deque(all) {
  const fib = all.forks?.figures.find(({ name }) => name === 'fib');
  if (!fib) return '';
  const forks = 24_157_816; // calls of fib(36) that fork
  const rows = fib.policies.map(({ policy, oneMs, overhead }) => [
    policy,
    overhead.toFixed(2),
    (((oneMs - fib.serialMs) * 1e6) / forks).toFixed(1),
  ]);
  return `What a fork costs that nobody takes, from fib(36) on one thread:\n\n${table(['policy', 'over the untouched function', 'ns a fork'], rows)}\n\nA latent fork is a few stores to arrays of the thread's own; the Chase-Lev deque of \`steal\` publishes each fork in shared memory, with two atomic stores to push it and one to take it back.`;
}

/** Beside native libraries. */
export function native(all) {
  if (!all.native?.figures) return 'Native libraries: not measured (`npm run bench -- native`).';
  const rows = all.native.figures.map((one) => [
    one.name,
    String(one.n ?? ''),
    String(one.threads ?? ''),
    one.forkedMs?.toFixed(0) ?? '',
    one.nsAFork?.toFixed(1) ?? '',
  ]);
  return `Native libraries on the same machine:\n\n${table(['library', 'fib of', 'threads', 'ms', 'ns a fork'], rows)}`;
}
