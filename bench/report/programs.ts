/** Second question, second half: programs with forks under each policy; `steal` is the Cilk-style scheduler. */
import { forksOf } from '../native/forks.ts';
import { figuresOf, hybridOver, ofPolicy } from './fork-figures.ts';
import { FORK_GOAL, fibNOf, nativeMs, OVER_ONE_GOAL, OVER_SERIAL_GOAL, STEAL_GOAL } from './goals.ts';
import type { Results } from './results.ts';
import { beside, digits, listed, most, table, two, whole } from './text.ts';

const named = (list: readonly { name: string; value: number }[], goal = Number.NaN): string =>
  listed(list.map(({ name, value }) => `${name} ${beside(value, goal)}`));

export function programTables(all: Results): string {
  const { forks, speedup } = all;
  const parts: string[] = [];
  if (forks && forks.figures.length > 0) {
    parts.push(
      '![Speedup of two threads over the untouched program](report/forks-speedup.svg)',
      '![Time on two threads, hybrid over the others](report/forks-policies.svg)',
      programTable(all),
      forkCosts(all),
      nativeTable(all),
    );
  }
  if (speedup) parts.push('![Speedup over threads, simulated](report/speedup.svg)', speedupTable(all));
  return parts.filter((text) => text !== '').join('\n\n');
}

function programTable({ forks }: Results): string {
  const rows = (forks?.figures ?? []).flatMap((one) =>
    one.policies.map((it, i) => [
      i === 0 ? `${one.name}, ${digits(one.serialMs)} ms` : '',
      it.policy,
      two(it.overhead),
      two(it.overOne),
      two(it.overSerial),
      ...[it.promoted + it.stolen, it.takenBack, it.waits].map(whole),
    ]),
  );
  const head = [
    'program, untouched',
    'policy',
    '1 thread over untouched (time)',
    '2 threads over 1',
    '2 threads over untouched',
  ];
  return table([...head, 'forks made visible or stolen', 'taken back', 'waits'], rows);
}

/** What a fork costs that nobody takes. */
function forkCosts({ forks }: Results): string {
  const rows = (forks?.engines ?? []).map(({ engine, version, n, serialMs, policies, failed }) => [
    `${engine} ${version}`,
    failed ? `failed: ${failed}` : `${digits(serialMs)} ms`,
    ...policies.flatMap(({ ms, overhead }) => [
      two(overhead),
      `${(((ms - serialMs) * 1e6) / forksOf(n)).toFixed(1)} ns`,
    ]),
  ]);
  if (rows.length === 0) return '';
  const first = forks?.engines.find(({ policies }) => policies.length > 0);
  const heads = (first?.policies ?? []).flatMap(({ policy }) => [`\`${policy}\` over untouched`, 'a fork']);
  return `fib(${forks?.engines[0].n}) with a fork in every call on one thread (\`steal\` is the Chase-Lev deque in shared memory):\n\n${table(['engine', 'untouched', ...heads], rows)}`;
}

function nativeTable(all: Results): string {
  const fib = all.forks?.figures.find(({ name }) => name === 'fib');
  const n = fibNOf(all);
  const own = (fib?.policies ?? []).map(({ policy, oneMs, twoMs }) => [
    `MGR, ${policy}`,
    whole(oneMs),
    whole(twoMs),
    '',
  ]);
  const others = ['rayon', 'oneTBB'].flatMap((name) => {
    const [one, two] = [1, 2].map((threads) => nativeMs(all, name, threads, n));
    return one && two ? [[name, whole(one.ms), whole(two.ms), one.how]] : [];
  });
  if (own.length === 0 || others.length === 0) return '';
  return `fib(${n}) with a fork in every call, beside native libraries, in ms:\n\n${table(['', 'one thread', 'two threads', ''], [...own, ...others])}`;
}

function speedupTable({ speedup }: Results): string {
  const rows = speedup?.rows ?? [];
  const threads = [...new Set(rows.map((one) => one.threads))].sort((a, b) => a - b);
  const variants = [...new Set(rows.map(({ variant }) => variant))];
  const graphs = [...new Set(rows.map(({ graph }) => graph))];
  const lines = graphs.flatMap((graph) =>
    variants.map((variant, i) => [
      i === 0 ? graph : '',
      variant,
      ...threads.map((count) => {
        const row = rows.find((one) => one.graph === graph && one.variant === variant && one.threads === count);
        return row ? `${digits(row.speedup)}${row.complete === false ? '*' : ''}` : '';
      }),
    ]),
  );
  const cut = rows.some(({ complete }) => complete === false)
    ? '\n\n\\* stopped before the end; of the part that was simulated.'
    : '';
  return `Simulated speedups over one thread without forks:\n\n${table(['', 'policy', ...threads.map(String)], lines)}${cut}`;
}

/** hybrid against Cilk-style, and the pure ring against hybrid; losses by name. */
export function programAnswer(all: Results): string[] {
  const figures = all.forks?.figures ?? [];
  const steal = hybridOver(figures, 'steal');
  if (steal.length === 0) return ['Programs under `hybrid` and under Cilk-style stealing have not been measured.'];
  const wins = steal.filter(({ value }) => value < 1 / STEAL_GOAL);
  const losses = steal.filter(({ value }) => value > STEAL_GOAL);
  const parts = [
    `Against Cilk-style in the same substrate, on two threads, \`hybrid\` takes less time on ${wins.length} of ${steal.length} programs, as much (within ${Math.round(100 * (STEAL_GOAL - 1))} %) on ${steal.length - wins.length - losses.length}, and ${losses.length === 0 ? 'more on none' : `**more on ${named(losses, STEAL_GOAL)}**`}.`,
  ];
  const best = most(wins, ({ value }) => -value);
  if (best) parts.push(`The greatest gain is ${best.name}, ${two(best.value)} of its time.`);
  const ring = hybridOver(figures, 'ring').map(({ name, value }) => ({ name, value: 1 / value }));
  const slower = ring.filter(({ value }) => value > 1.05);
  const faster = ring.filter(({ value }) => value < 1 / 1.05);
  if (ring.length > 0)
    parts.push(
      slower.length + faster.length === 0
        ? 'The pure ring takes as much time as `hybrid`, within 5 %, on all of them.'
        : `The time of the pure ring over that of \`hybrid\` is beyond 5 % on ${named([...slower, ...faster])}.`,
    );
  parts.push(...goalWords(all), ...forkWords(all), ...speedupWords(all));
  return parts;
}

function goalWords({ forks }: Results): string[] {
  const programs = (forks?.figures ?? []).filter(({ goal }) => goal);
  const overOne = figuresOf(programs, 'hybrid', (one) => one.overOne).filter(({ value }) => value < OVER_ONE_GOAL);
  const overSerial = figuresOf(programs, 'hybrid', (one) => one.overSerial).filter(
    ({ value }) => value < OVER_SERIAL_GOAL,
  );
  const dear = programs.flatMap((one) => {
    const hybrid = ofPolicy(one, 'hybrid');
    return hybrid && hybrid.overSerial < OVER_SERIAL_GOAL && hybrid.overhead > 1.1
      ? [{ name: one.name, value: hybrid.overhead }]
      : [];
  });
  const words: string[] = [];
  if (overOne.length > 0)
    words.push(`Two threads are below ${OVER_ONE_GOAL} times one on ${named(overOne, OVER_ONE_GOAL)}.`);
  if (overSerial.length > 0)
    words.push(
      `They are below ${OVER_SERIAL_GOAL} times the untouched program on ${named(overSerial, OVER_SERIAL_GOAL)}.`,
    );
  if (dear.length > 0)
    words.push(`There the forked program is slower than the untouched one already on one thread: ${named(dear)}.`);
  return words;
}

function forkWords({ forks }: Results): string[] {
  const engines = (forks?.engines ?? []).filter(({ policies }) => policies.length > 0);
  const over = engines.flatMap(({ engine, policies }) => {
    const value = policies.find(({ policy }) => policy === 'hybrid')?.overhead;
    return value === undefined ? [] : [{ name: engine, value }];
  });
  const worst = most(over, ({ value }) => value);
  if (!worst) return [];
  const above = over.filter(({ value }) => value > FORK_GOAL);
  return [
    above.length === 0
      ? `A fork in every call of fib costs at most ${two(worst.value)} times the untouched function on every engine.`
      : `A fork in every call of fib costs more than ${FORK_GOAL} times the untouched function on ${named(above)}.`,
  ];
}

function speedupWords({ speedup }: Results): string[] {
  const rows = speedup?.rows ?? [];
  return [...new Set(rows.map(({ graph }) => graph))].flatMap((graph) => {
    const [hybrid, steal] = ['hybrid', 'steal'].map((variant) =>
      most(
        rows.filter((one) => one.graph === graph && one.variant === variant),
        (one) => one.speedup,
      ),
    );
    if (!hybrid || !steal) return [];
    const verdict = hybrid.speedup >= steal.speedup ? 'more than' : '**less than**';
    return [
      `Simulated, ${graph}: at most ${digits(hybrid.speedup)} times (${hybrid.threads} threads), ${verdict} Cilk-style’s ${digits(steal.speedup)} (${steal.threads}).`,
    ];
  });
}
