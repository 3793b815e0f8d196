/** Third question: stealing and locality. */
import { ofPolicy } from './fork-figures.ts';
import type { AffinityRow, Results } from './results.ts';
import type { Section } from './section.ts';
import { digits, most, percent, table, two, whole } from './text.ts';

const QUESTION = `**Task stealing and locality.** In the pure MGR version there isn’t really a concept of per-thread queues, so classical work-stealing doesn’t apply directly. All “locality” is expressed through the ring sequence and rotation policy, not through ownership. One idea: let each thread keep a tiny bit of local metadata about “which slot it prefers to target”, and allow the scheduler to bias the rotation / mapping based on that.`;

const METHOD = `Simulated: tasks of exponential size on 16 threads at load 0.8, \`hybrid\` with and without its bias towards the thread that ran a task last, and \`ring\`; what a hand-over to another thread costs goes from 1 to 500 us (\`simulate affinity\`). Measured: how often the programs’ tasks went on elsewhere (\`bench forks\`), and what one hand-over takes (\`bench leave\`).`;

const [BIASED, UNBIASED] = ['hybrid', 'hybrid without bias'];

export function localitySection(all: Results): Section {
  return {
    title: 'Stealing and locality',
    question: QUESTION,
    method: METHOD,
    body: [affinityTable(all), migrations(all)].filter((text) => text !== '').join('\n\n'),
    answer: answer(all),
  };
}

function affinityTable({ affinity }: Results): string {
  if (!affinity) return '';
  const quanta = [...new Set(affinity.rows.map(({ quantumUs }) => quantumUs))];
  const costs = [...new Set(affinity.rows.map(({ handOverUs }) => handOverUs))].sort((a, b) => a - b);
  const policies = [...new Set(affinity.rows.map(({ policy }) => policy))];
  const rows = quanta.flatMap((quantumUs) =>
    policies.map((policy) => [
      `${policy}, quantum ${quantumUs / 1000} ms`,
      ...costs.map((cost) => {
        const row = affinity.rows.find(
          (one) => one.policy === policy && one.quantumUs === quantumUs && one.handOverUs === cost,
        );
        return row ? `${digits(row.meanSlowdown)} (${percent(row.moved)})` : '';
      }),
    ]),
  );
  return `![Slowdown with and without the bias, by what a hand-over costs](report/affinity.svg)\n\nMean slowdown, and in brackets how many of the resumed tasks had moved, by what a hand-over costs:\n\n${table(['', ...costs.map((cost) => `${cost} us`)], rows)}`;
}

function migrations({ forks }: Results): string {
  const policies = ['hybrid', 'ring', 'steal'] as const;
  const rows = (forks?.figures ?? []).flatMap((one) => {
    const counts = policies.map((policy) => ofPolicy(one, policy)?.migrations);
    return counts.some((count) => count !== undefined)
      ? [[one.name, ...counts.map((count) => (count === undefined ? '' : whole(count)))]]
      : [];
  });
  return rows.length === 0
    ? ''
    : `Dispatches on another thread than the one before, in a run on two threads:\n\n${table(['', ...policies], rows)}`;
}

/** By how much the mean slowdown without the bias is greater. */
function gains(rows: readonly AffinityRow[]): { gain: number; row: AffinityRow }[] {
  return rows
    .filter(({ policy }) => policy === BIASED)
    .flatMap((row) => {
      const other = rows.find(
        (one) => one.policy === UNBIASED && one.quantumUs === row.quantumUs && one.handOverUs === row.handOverUs,
      );
      return other ? [{ gain: other.meanSlowdown / row.meanSlowdown - 1, row }] : [];
    });
}

function answer({ affinity, leave }: Results): string[] {
  if (!affinity) return ['What a preferred slot buys has not been simulated.'];
  const parts: string[] = [];
  const all = gains(affinity.rows);
  const place = ({ row }: { row: AffinityRow }): string =>
    `a hand-over of ${row.handOverUs} us, quantum ${row.quantumUs / 1000} ms`;
  const [best, worst] = [most(all, ({ gain }) => gain), most(all, ({ gain }) => -gain)];
  if (best && worst) {
    parts.push(
      best.gain < 0.05
        ? `The bias buys next to nothing: at most ${percent(Math.max(0, best.gain))} of the mean slowdown.`
        : `The bias lowers the mean slowdown by up to ${percent(1 - 1 / (1 + best.gain))}, at ${place(best)}.`,
      worst.gain < -0.02
        ? `It also loses: up to ${percent(1 / (1 + worst.gain) - 1)} more at ${place(worst)}.`
        : 'It loses nowhere by more than 2 %.',
    );
    const cheap = all.filter(({ row }) => row.handOverUs <= 50);
    const bestCheap = most(cheap, ({ gain }) => gain);
    if (bestCheap && best !== bestCheap)
      parts.push(`Where a hand-over costs 50 us or less, its best is ${percent(Math.max(0, bestCheap.gain))}.`);
  }
  if (leave)
    parts.push(
      `Measured, leaving for another thread takes ${two(leave.otherThread.nanoseconds / 1000)} us against ${two(leave.sameThread.nanoseconds / 1000)} us for the same one.`,
    );
  parts.push(
    'Stealing itself needs no deque in the ring: the oldest latent fork is promoted when somebody is hungry, so a thief never looks into another thread’s queue.',
  );
  return parts;
}
