/** Fourth question: lock-free, and a hybrid; when does rotation win, when does it lose? */
import { hybridOver, MOST_OTHERS, tailsOf } from './fork-figures.ts';
import { STEAL_GOAL } from './goals.ts';
import type { Results, SlowdownRow } from './results.ts';
import type { Section } from './section.ts';
import { beside, digits, listed, most, percent, table, two } from './text.ts';

const MORE = `${Math.round(100 * (STEAL_GOAL - 1))} %`;

const QUESTION = `Combine this with a **per-thread deque** (like Cilk) and use the ring as a higher-level “dispersion / fairness layer”. I’m not sure yet if this can be made lock-free or if the complexity is even worth it. TODO: think more about whether there’s a hybrid MGR + deque model that isn’t obviously worse than standard work-stealing.`;

const METHOD = `Lock-freedom: \`npm run explore\` runs the shipped protocols through their interleavings. Measured: tasks at random times, 99.5 % short and 0.5 % a thousand times longer, on two threads (\`bench arrivals\`); slowdown is the time in the system over the task’s own. Simulated: four kinds of sizes, loads from 0.3 to 0.95, 2 to 256 threads (\`simulate slowdown\`). Each policy in the same substrate.`;

const SIZES: Record<string, string> = {
  rare: '0.5 % a thousand times longer',
  half: 'half of them a hundred times longer',
  exponential: 'exponential',
  equal: 'all alike',
};

export function hybridSection(all: Results): Section {
  return {
    title: 'Lock-free, and a hybrid that is not obviously worse',
    question: QUESTION,
    method: METHOD,
    body: [arrivalsTable(all), slowdownTable(all)].filter((text) => text !== '').join('\n\n'),
    answer: answer(all),
  };
}

function arrivalsTable(all: Results): string {
  const tails = tailsOf(all);
  const { arrivals } = all;
  if (!arrivals || tails.length === 0) return '';
  const ideal = (name: string, { p50, p99, p999 }: { p50: number; p99: number; p999: number }): string[] => [
    name,
    ...[p50, p99, p999].map(digits),
    '',
  ];
  const rows = [
    ideal('in order, at no cost', arrivals.ideal.fifo.all),
    ideal('shared, at no cost', arrivals.ideal.sharing.all),
    ...tails.map(({ name, p50, p99, p999, others }) => [name, ...[p50, p99, p999].map(digits), percent(others)]),
  ];
  return `![Slowdown of arrivals, measured](report/arrivals.svg)\n\nMeasured, load ${two(arrivals.offeredLoad)}, ${arrivals.arrivals.toLocaleString('en-US')} arrivals; slowdown:\n\n${table(['', 'median', '99 %', '99.9 %', 'other programs took'], rows)}`;
}

function slowdownTable({ slowdown }: Results): string {
  if (!slowdown) return '';
  const policies = [...new Set(slowdown.rows.map(({ policy }) => policy))];
  const threads = [...new Set(slowdown.rows.map((one) => one.threads))].sort((a, b) => a - b);
  const load = 0.7;
  const sizes = [...new Set(slowdown.rows.map((one) => one.sizes))];
  const rows = sizes.flatMap((kind) =>
    threads.map((count) => [
      `${SIZES[kind] ?? kind}, ${count} threads`,
      ...policies.map((policy) => {
        const row = slowdown.rows.find(
          (one) => one.sizes === kind && one.threads === count && one.policy === policy && one.load === load,
        );
        return row ? `${digits(row.mean)} (${digits(row.p99)})` : '';
      }),
    ]),
  );
  const plots = [2, 16, 256]
    .filter((count) => threads.includes(count))
    .map((count) => `![Slowdown over load, ${count} threads](report/slowdown-${count}.svg)`);
  return `${plots.join('\n\n')}\n\nSimulated at load ${load}: mean slowdown (99 %):\n\n${table(['sizes', ...policies], rows)}`;
}

interface Comparison {
  what: string;
  /** Mean slowdown in order over that of hybrid: above 1 rotation wins. */
  gain: number;
}

function comparisons(rows: readonly SlowdownRow[]): Comparison[] {
  return rows
    .filter(({ policy }) => policy === 'hybrid')
    .flatMap((row) => {
      const other = rows.find(
        (one) =>
          one.policy === 'steal' && one.sizes === row.sizes && one.threads === row.threads && one.load === row.load,
      );
      return other
        ? [
            {
              what: `${SIZES[row.sizes] ?? row.sizes}, load ${row.load}, ${row.threads} threads`,
              gain: other.mean / row.mean,
            },
          ]
        : [];
    });
}

/** When rotation wins and when it loses: over all simulated cases, against Cilk-style, which never takes a thread away. */
function slowdownWords({ slowdown }: Results): string[] {
  if (!slowdown) return [];
  const kinds = [...new Set(slowdown.rows.map(({ sizes }) => sizes))];
  const words = kinds.flatMap((kind) => {
    const here = comparisons(slowdown.rows.filter(({ sizes }) => sizes === kind));
    const [best, worst] = [most(here, ({ gain }) => gain), most(here, ({ gain }) => -gain)];
    if (!best || !worst) return [];
    const wins = here.filter(({ gain }) => gain > 1.02).length;
    const losses = here.filter(({ gain }) => gain < 0.98).length;
    const lost =
      worst.gain < 0.98
        ? `, loses in ${losses} (at worst ${digits(1 / worst.gain)} times the mean slowdown: ${worst.what})`
        : ', loses in none';
    const won = wins > 0 ? ` (at best ${digits(best.gain)} times less: ${best.what})` : '';
    return [`With sizes “${SIZES[kind] ?? kind}”: rotation wins in ${wins} of ${here.length} cases${won}${lost}.`];
  });
  if (words.length === 0) return [];
  return [
    'When does rotation win, when does it lose? Simulated, `hybrid` against Cilk-style, mean slowdown:',
    ...words,
  ];
}

function arrivalWords(all: Results): string[] {
  const tails = tailsOf(all);
  const [fifo, hybrid] = ['fifo', 'hybrid'].map((name) => tails.find((one) => one.name === name));
  if (!fifo || !hybrid) return ['Arrivals at random times have not been measured.'];
  const gain = fifo.p999 / hybrid.p999;
  const [middle, high] = [fifo.p50 / hybrid.p50, fifo.p99 / hybrid.p99];
  const compared = (value: number): string =>
    value >= 1 ? `${digits(value)} times less` : `**${digits(1 / value)} times more**`;
  const words = [
    `Measured, among rare long tasks \`hybrid\` makes the slowdown ${compared(middle)} than in order in the median, ${compared(high)} at 99 % and ${compared(gain)} at 99.9 %.`,
  ];
  const disturbed = [fifo, hybrid].filter(({ others }) => others > MOST_OTHERS);
  if (disturbed.length > 0)
    words.push(
      `**But that run was disturbed**: other programs took ${listed(disturbed.map(({ name, others }) => `${percent(others)} of the cores while ${name} was measured`))}, which overloads a machine at load 0.7. It has to be measured again.`,
    );
  return words;
}

function answer(all: Results): string[] {
  const steal = hybridOver(all.forks?.figures ?? [], 'steal');
  const losses = steal.filter(({ value }) => value > STEAL_GOAL);
  const worth =
    steal.length === 0
      ? 'Whether the hybrid is worse than work stealing on programs with forks has not been measured.'
      : losses.length === 0
        ? `On programs with forks the hybrid is on none of ${steal.length} slower than work stealing by more than ${MORE}.`
        : `On programs with forks the hybrid is slower than work stealing by more than ${MORE} on ${losses.length} of ${steal.length}: ${listed(losses.map(({ name, value }) => `${name} ${beside(value, STEAL_GOAL)}`))}.`;
  return [
    'It is lock-free: every protocol is a few words that are swapped, and nobody waits for anybody (src/ring/README.md has the invariants, the explorer checks them). The hybrid has no deque in shared memory: forks stay on a private stack until somebody is hungry, and the ring carries what is promoted.',
    worth,
    ...arrivalWords(all),
    ...slowdownWords(all),
  ];
}
