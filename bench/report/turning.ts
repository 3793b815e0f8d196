/** Second question, first half: what a turn costs, measured on two threads and simulated for up to 1,024. */
import type { Results, TurningRow } from './results.ts';
import { digits, listed, most, percent, table, two } from './text.ts';

/** Turning that takes more than this part of the threads' time has stopped scaling. */
const MOST_TURNING = 0.01;
const SHARED = 'shared epoch';

export function measuredTurns({ leave, rotation }: Results): string {
  const parts: string[] = [];
  if (leave) {
    const us = (one: { nanoseconds: number }): string => `${two(one.nanoseconds / 1000)} us`;
    parts.push(
      `A task that leaves and is resumed by the same thread, the turn included: ${us(leave.sameThread)}; handed to another thread each time: ${us(leave.otherThread)}.`,
    );
  }
  if (rotation) {
    const counts = [...new Set(rotation.measurements.map(({ tasks }) => tasks))];
    const quanta = [...new Set(rotation.measurements.map(({ quantumMs }) => quantumMs))];
    const rows = quanta.map((quantumMs) => {
      const here = rotation.measurements.filter((one) => one.quantumMs === quantumMs);
      const longest = Math.max(...here.map(({ longestTurnUs }) => longestTurnUs));
      return [
        `${quantumMs} ms`,
        ...counts.map((tasks) => {
          const one = here.find((it) => it.tasks === tasks);
          return one ? percent(one.throughput) : '';
        }),
        `${digits(longest)} us`,
      ];
    });
    parts.push(
      '![Throughput and the longest turn over the quantum](report/rotation.svg)',
      `Throughput of what the same tasks reach when none leaves, on ${rotation.threads} threads:`,
      table(['quantum', ...counts.map((tasks) => `${tasks} tasks`), 'longest that a turn held a thread up'], rows),
    );
  }
  return parts.join('\n\n');
}

export function simulatedTurns({ turning }: Results): string {
  if (!turning) return '';
  const names = [...new Set(turning.rows.map(({ name }) => name))];
  const threads = [...new Set(turning.rows.map((one) => one.threads))].sort((a, b) => a - b);
  const rows = names.map((name) => [
    name,
    ...threads.map((count) => {
      const row = turning.rows.find((one) => one.name === name && one.threads === count);
      return row ? `${digits(row.turnUs)} us, ${percent(row.turning)}${row.complete === false ? '*' : ''}` : '';
    }),
  ]);
  return [
    '![Time lost to turning, over threads](report/turning.svg)',
    'Simulated: what a turn takes, and the part of the threads’ time that goes into turning:',
    table(['', ...threads.map((count) => (count === 1 ? '1 thread' : String(count)))], rows),
    ...(turning.rows.some(({ complete }) => complete === false)
      ? ['\\* tasks were still under way when the simulation was stopped; parts of the time that was simulated.']
      : []),
  ].join('\n\n');
}

/** Rows of one variant, by threads. */
function variant(rows: readonly TurningRow[], name: string): TurningRow[] {
  return rows.filter((one) => one.name === name).sort((a, b) => a.threads - b.threads);
}

/** Where the shared word stops, and what is better there. */
export function epochWords({ turning }: Results): string[] {
  if (!turning) return ['How far the epoch as one shared word scales has not been simulated.'];
  const shared = variant(turning.rows, SHARED);
  if (shared.length === 0) return [];
  const quantum = `${shared[0].quantumUs / 1000} ms`;
  const bad = shared.find((row) => row.turning > MOST_TURNING);
  const last = shared[shared.length - 1];
  const words: string[] = [];
  if (!bad) {
    words.push(
      `The epoch as one shared word costs less than 1 % of the time up to ${last.threads} threads (simulated, quantum ${quantum}).`,
    );
  } else {
    const good = shared[shared.indexOf(bad) - 1];
    words.push(
      `The epoch as one shared word stops scaling ${good ? `between ${good.threads} and ${bad.threads}` : `at ${bad.threads}`} threads (simulated, quantum ${quantum}): there turning takes ${percent(bad.turning)} of the time, at ${last.threads} threads ${percent(last.turning)}. Nobody waits for a turn; what is lost is the word’s cache line going round.`,
    );
  }
  return [...words, ...replacementWords(turning.rows, bad ?? last)];
}

/** The other ways to know the epoch, from there on. */
function replacementWords(rows: readonly TurningRow[], at: TurningRow): string[] {
  const shared = variant(rows, SHARED).filter(({ threads }) => threads >= at.threads);
  const others = [...new Set(rows.filter(({ epoch }) => epoch !== 'shared').map(({ name }) => name))];
  const work = (name: string, threads: number): number =>
    rows.find((one) => one.name === name && one.threads === threads)?.work ?? Number.NaN;
  const size = shared[shared.length - 1]?.threads;
  const best = most(others, (name) => work(name, size));
  if (size === undefined || best === undefined || Number.isNaN(work(best, size))) return [];
  const all = [SHARED, ...others].map(
    (name) => `${name} ${shared.map(({ threads }) => percent(work(name, threads))).join(', ')}`,
  );
  const compared = `The part of the time that is work at ${listed(shared.map(({ threads }) => String(threads)))} threads: ${all.join('; ')}.`;
  const after = rows.find(({ name, threads }) => name === best && threads === size);
  if (work(best, size) < work(SHARED, size) + 0.01)
    return [`${compared} So nothing that was tried replaces it with a gain.`];
  const looking =
    after && after.looking > 0.05
      ? ` What then grows is looking over the slots: ${percent(after.looking)} of the time at ${size} threads.`
      : '';
  return [`${compared} So what replaces it is “${best}”.${looking}`];
}

export function turnAnswer(all: Results): string[] {
  const parts: string[] = [
    'No rotation stops the world: the epoch is a hint that anyone advances by one compare-and-swap, and no safety rests on it.',
  ];
  const { rotation } = all;
  if (rotation) {
    const at = (quantumMs: number) => rotation.measurements.filter((one) => one.quantumMs === quantumMs);
    const range = (quantumMs: number): string => {
      const values = at(quantumMs).map(({ throughput }) => throughput);
      const [least, greatest] = [Math.min(...values), Math.max(...values)].map(percent);
      return least === greatest ? least : `${least} to ${greatest}`;
    };
    const quanta = [0.1, 1, 5].filter((quantumMs) => at(quantumMs).length > 0);
    if (quanta.length > 0)
      parts.push(
        `Measured on ${rotation.threads} threads, rotating keeps ${quanta.map((quantumMs) => `${range(quantumMs)} of the throughput at a quantum of ${quantumMs} ms`).join(', ')}; 5 ms is the default.`,
      );
    const longest = most(rotation.measurements, ({ longestTurnUs }) => longestTurnUs);
    if (longest)
      parts.push(
        `The longest that a turn held a thread up, the system’s own interruptions included: ${digits(longest.longestTurnUs)} us.`,
      );
  }
  return [...parts, ...epochWords(all)];
}
