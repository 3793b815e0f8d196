/** The goals and what came out. */
import type { ProgramFigures } from '../forks/figures.ts';
import type { NativeFigure } from '../native/native.ts';
import { figuresOf, hybridOver, ofPolicy, tailsOf } from './fork-figures.ts';
import type { Results } from './results.ts';
import { beside, digits, listed, most, percent, table, two, whole } from './text.ts';

export interface Goal {
  what: string;
  goal: string;
  /** Empty: not measured. */
  measured: string;
  met: boolean;
}

/** Overhead of fib, slowdowns and speedups that were asked for. */
export const FORK_GOAL = 1.5;
export const OVER_ONE_GOAL = 1.9;
export const OVER_SERIAL_GOAL = 1.8;
export const STEAL_GOAL = 1.03;
const GOLDEN = (1 + Math.sqrt(5)) / 2;

const absent = (what: string, goal: string): Goal => ({ what, goal, measured: '', met: false });

export function goalsOf(all: Results): Goal[] {
  return [
    ...forkGoals(all),
    ...rayonGoals(all),
    ...programGoals(all),
    deepGoal(all),
    stealGoal(all),
    ...otherGoals(all),
  ];
}

export function goals(all: Results): string {
  const list = goalsOf(all);
  const known = list.filter(({ measured }) => measured !== '');
  const missed = known.filter(({ met }) => !met);
  const rows = list.map(({ what, goal, measured, met }) => [
    what,
    goal,
    measured || 'not measured',
    measured === '' ? '?' : met ? 'yes' : '**no**',
  ]);
  const sum = `${known.length - missed.length} of ${list.length} met${missed.length === 0 ? '' : `, ${missed.length} missed`}${known.length === list.length ? '' : `, ${list.length - known.length} not measured`}.`;
  return `${sum}\n\n${table(['what', 'goal', 'measured', 'met'], rows)}`;
}

/** On V8; the other engines are in the text. */
function forkGoals({ forks }: Results): Goal[] {
  const what = 'fib, a fork in every call, one thread over the untouched function, on V8';
  const goal = `at most ${FORK_GOAL}`;
  const engines = (forks?.engines ?? []).filter(
    ({ engine, policies }) => engine.startsWith('node') && policies.length > 0,
  );
  const figures = engines.map(({ engine, version, policies }) => ({
    name: `${engine.replace('node', 'Node ')} (${version})`,
    value: policies.find(({ policy }) => policy === 'hybrid')?.overhead ?? Number.NaN,
    steal: policies.find(({ policy }) => policy === 'steal')?.overhead,
  }));
  if (figures.length === 0) {
    const fib = forks?.figures.find(({ name }) => name === 'fib');
    const own = fib && ofPolicy(fib, 'hybrid');
    if (!fib || !own) return [absent(what, goal)];
    const steal = ofPolicy(fib, 'steal');
    const compared = steal ? ` (Chase-Lev ${two(steal.overhead)})` : '';
    return [
      { what, goal, measured: `Node ${forks?.node}: ${two(own.overhead)}${compared}`, met: own.overhead <= FORK_GOAL },
    ];
  }
  const measured = figures
    .map(({ name, value, steal }) => `${name} ${two(value)}${steal === undefined ? '' : `, Chase-Lev ${two(steal)}`}`)
    .join('; ');
  return [{ what, goal, measured, met: figures.every(({ value }) => value <= FORK_GOAL) }];
}

/** Rayon's figure for this n and number of threads: from the same run, else from `bench native`, from another n by the golden ratio. */
export function nativeMs(
  all: Results,
  name: string,
  threads: number,
  n: number,
): { ms: number; how: string } | undefined {
  const find = (list: readonly NativeFigure[]): NativeFigure | undefined => {
    const here = list.filter((one) => one.name === name && one.threads === threads);
    return here.find((one) => one.n === n) ?? here[here.length - 1];
  };
  const same = find(all.forks?.native?.figures ?? []);
  const one = same ?? find(all.native?.figures ?? []);
  if (one === undefined) return undefined;
  const how = `${same ? 'in the same run' : 'in another run'}${one.n === n ? '' : `, from fib(${one.n}) by the golden ratio`}`;
  return { ms: one.forkedMs * GOLDEN ** (n - one.n), how };
}

/** The n of the program fib; the first saved runs didn't say it. */
export const fibNOf = (all: Results): number => all.forks?.native?.n ?? 36;

function rayonGoals(all: Results): Goal[] {
  const fib = all.forks?.figures.find(({ name }) => name === 'fib');
  const own = fib && ofPolicy(fib, 'hybrid');
  const n = fibNOf(all);
  return [1, 2].map((threads) => {
    const what = `fib(${n}) on ${threads === 1 ? 'one thread' : 'two threads'}, a fork in every call`;
    const goal = 'less time than Rayon';
    const rayon = nativeMs(all, 'rayon', threads, n);
    if (!own || !rayon) return absent(what, goal);
    const ms = threads === 1 ? own.oneMs : own.twoMs;
    const tbb = nativeMs(all, 'oneTBB', threads, n);
    const beside = tbb ? `, oneTBB ${whole(tbb.ms)} ms` : '';
    return {
      what,
      goal,
      measured: `${whole(ms)} ms, Rayon ${whole(rayon.ms)} ms${beside} (${rayon.how})`,
      met: ms < rayon.ms,
    };
  });
}

function programGoals({ forks }: Results): Goal[] {
  const programs = (forks?.figures ?? []).filter(({ goal }) => goal);
  return [
    speedupGoal('two threads over one', OVER_ONE_GOAL, programs, (one) => one.overOne),
    speedupGoal('two threads over the untouched serial program', OVER_SERIAL_GOAL, programs, (one) => one.overSerial),
  ];
}

function speedupGoal(
  what: string,
  least: number,
  programs: readonly ProgramFigures[],
  figure: Parameters<typeof figuresOf>[2],
): Goal {
  const figures = figuresOf(programs, 'hybrid', figure);
  const all = `${what}, on each of ${listed(programs.map(({ name }) => name)) || 'the set'}`;
  if (figures.length === 0) return absent(all, `at least ${least}`);
  const missed = figures.filter(({ value }) => value < least).sort((a, b) => a.value - b.value);
  const worst = most(figures, ({ value }) => -value);
  const measured =
    missed.length === 0
      ? `all; least ${two(worst?.value ?? 0)} (${worst?.name})`
      : `${figures.length - missed.length} of ${figures.length}; missed: ${missed.map(({ name, value }) => `${name} ${beside(value, least)}`).join(', ')}`;
  return { what: all, goal: `at least ${least}`, measured, met: missed.length === 0 };
}

function deepGoal({ forks }: Results): Goal {
  const what = 'UTS T3L, depth 17,844';
  const goal = 'the published count, within 64 MiB of shared memory';
  const deep = forks?.deep;
  if (!deep) return absent(what, goal);
  return {
    what,
    goal,
    measured: `${whole(deep.nodes)} nodes of ${whole(deep.wanted)}, ${(deep.sharedBytes / 2 ** 20).toFixed(1)} MiB, ${digits(deep.ms / 1000)} s`,
    met: deep.nodes === deep.wanted && deep.sharedBytes <= deep.mostBytes,
  };
}

function stealGoal({ forks }: Results): Goal {
  const what = '`hybrid` over Cilk-style (`steal`) in the same substrate, two threads, time on every program';
  const goal = `never more than ${STEAL_GOAL}`;
  const figures = hybridOver(forks?.figures ?? [], 'steal');
  const worst = most(figures, ({ value }) => value);
  if (!worst) return absent(what, goal);
  const above = figures.filter(({ value }) => value > STEAL_GOAL);
  const measured =
    above.length === 0
      ? `at most ${two(worst.value)} (${worst.name})`
      : `more on ${above.map(({ name, value }) => `${name} ${beside(value, STEAL_GOAL)}`).join(', ')}`;
  return { what, goal, measured, met: above.length === 0 };
}

function otherGoals(all: Results): Goal[] {
  const tiny = (name: string): number | undefined => all.tiny?.figures.find((one) => one.name === name)?.median;
  const goal = (
    what: string,
    wanted: string,
    value: number | undefined,
    text: (it: number) => string,
    met: boolean,
  ): Goal => (value === undefined ? absent(what, wanted) : { what, goal: wanted, measured: text(value), met });
  const [rate, trip, behind] = ['given 10,000 at a time', 'one at a time', 'one, while two of 1.5 s run'].map(tiny);
  const tails = tailsOf(all);
  const [fifo, hybrid] = ['fifo', 'hybrid'].map((name) => tails.find((one) => one.name === name));
  const tail = fifo && hybrid ? fifo.p999 / hybrid.p999 : undefined;
  const others = Math.max(fifo?.others ?? 0, hybrid?.others ?? 0);
  return [
    goal('tiny tasks from the program, awaited, a second', 'at least 1,000,000', rate, whole, (rate ?? 0) >= 1e6),
    goal('one round trip', 'at most 15 us', trip, (it) => `${it.toFixed(1)} us`, (trip ?? 99) <= 15),
    goal('a tiny task while two of 1.5 s run', 'at most 6 ms', behind, (it) => `${two(it)} ms`, (behind ?? 99) <= 6),
    goal(
      '99.5 % short and 0.5 % long tasks at load 0.7: slowdown at 99.9 %, `fifo` over `hybrid`',
      'at least 10',
      tail,
      (it) => `${two(it)} (other programs took up to ${percent(others)} of the cores)`,
      (tail ?? 0) >= 10,
    ),
  ];
}
