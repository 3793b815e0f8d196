/** First question: task count against thread count. */
import type { Results, ShareRow } from './results.ts';
import type { Section } from './section.ts';
import { digits, listed, percent, table, two, whole } from './text.ts';

export const QUESTION = `**Task count vs thread count (m vs n).** If m ≈ n, each thread can map cleanly to a “current slot”, and the ring feels well-balanced. If m >> n, we need a policy for: which tasks are “active” in this rotation; how backlogged tasks wait for a slot. If m << n, some threads will simply idle. So the naive design implicitly wants m ≈ n for full utilization.`;

const METHOD = `Measured: 2,000 tasks on 16 slots and two threads, alike, and short ones behind long ones (\`bench many\`); tiny tasks from the program (\`bench tiny\`). Simulated: m tasks for n threads, m / n from 1/8 to 64, under the shipped policies (\`simulate share\`).`;

export function tasksSection(all: Results): Section {
  const parts = [measuredMany(all), measuredTiny(all), simulatedShare(all)].filter((text) => text !== '');
  return {
    title: 'Task count against thread count',
    question: QUESTION,
    method: METHOD,
    body: parts.join('\n\n'),
    answer: answer(all),
  };
}

function measuredMany({ many }: Results): string {
  if (!many) return '';
  const rows = many.cases.map((one) => [
    one.name,
    `${whole(one.done)} of ${whole(one.tasks)}`,
    `${whole(one.medianMs)} ms`,
    `${whole(one.maxMs)} ms`,
    two(one.maxOverMedian),
  ]);
  return table([`on ${many.slots} slots`, 'done', 'median, from the start', 'the last', 'last over median'], rows);
}

function measuredTiny({ tiny }: Results): string {
  if (!tiny) return '';
  const rows = tiny.figures.map(({ name, unit, median }) => [name, `${digits(median)} ${unit}`]);
  return table(['tiny tasks', 'median'], rows);
}

function simulatedShare({ share }: Results): string {
  if (!share) return '';
  const rows = share.rows.filter(({ policy }) => policy === 'hybrid');
  const threads = [...new Set(rows.map((one) => one.threads))].sort((a, b) => a - b);
  const ratios = [...new Set(rows.map((one) => one.tasksPerThread))].sort((a, b) => a - b);
  const cell = (n: number, ratio: number): string => {
    const row = rows.find((one) => one.threads === n && one.tasksPerThread === ratio);
    return row ? `${percent(row.utilisation)} (${percent(row.ideal)}), ${digits(row.shortSlowdown)}` : '';
  };
  const lines = ratios.map((ratio) => [String(ratio), ...threads.map((n) => cell(n, ratio))]);
  return `![Use of the threads, and slowdown of short tasks, over tasks for each thread](report/tasks-per-thread.svg)\n\n\`hybrid\`, simulated: use of the threads (the most that is possible), slowdown of the short tasks:\n\n${table(['tasks a thread', ...threads.map((n) => `${n} threads`)], lines)}`;
}

function answer(all: Results): string[] {
  const { many, tiny, share } = all;
  const parts: string[] = [];
  if (many) {
    const lost = many.cases.filter(({ done, tasks }) => done < tasks);
    parts.push(
      lost.length === 0
        ? `m >> n works with few slots: every task was done, the last one at most ${two(Math.max(...many.cases.map(({ maxOverMedian }) => maxOverMedian)))} times the median after the start (2 is what serving in order gives).`
        : `m >> n fails: of ${listed(lost.map(({ name }) => `“${name}”`))} not all tasks were done.`,
    );
  }
  const batch = tiny?.figures.find(({ unit }) => unit === 'tasks/s');
  if (batch) parts.push(`Micro-jobs, several to a record, carry ${whole(batch.median)} tiny tasks a second.`);
  if (share) parts.push(...shareWords(share.rows.filter(({ policy }) => policy === 'hybrid')));
  parts.push(
    'How: a ring of few slots (8 a thread) with a bounded backlog before it, looked at first, and every eighth dispatch for what has waited longest (src/ring/README.md, invariant 8); behind the backlog the program waits. Where there are too few tasks, the oldest latent fork of a running one is promoted, so one task that forks fills the threads.',
  );
  return parts;
}

function shareWords(rows: readonly ShareRow[]): string[] {
  const full = rows.filter(({ tasksPerThread }) => tasksPerThread >= 8);
  const few = rows.filter(({ tasksPerThread }) => tasksPerThread < 1);
  const words: string[] = [];
  if (full.length > 0)
    words.push(
      `Simulated, from 8 tasks a thread up the threads are used at ${percent(Math.min(...full.map(({ utilisation }) => utilisation)))} or better.`,
    );
  if (few.length > 0) {
    const gap = Math.max(...few.map(({ ideal, utilisation }) => ideal - utilisation));
    words.push(
      gap < 0.01
        ? 'With fewer tasks than threads, and none that forks, the rest of the threads sleep: the use is what is possible to a hundredth.'
        : `With fewer tasks than threads the use falls short of what is possible by up to ${percent(gap)}: a loss.`,
    );
  }
  const between = rows.filter(({ tasksPerThread }) => tasksPerThread >= 1 && tasksPerThread < 8);
  const worst = between.reduce<ShareRow | undefined>(
    (a, b) => (a && a.ideal - a.utilisation >= b.ideal - b.utilisation ? a : b),
    undefined,
  );
  if (worst && worst.ideal - worst.utilisation > 0.02)
    words.push(
      `The dip is at ${worst.tasksPerThread} tasks a thread (${percent(worst.utilisation)} of ${percent(worst.ideal)} on ${worst.threads} threads).`,
    );
  return words;
}
