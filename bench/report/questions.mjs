// The seed's questions: each with what the figures say, whatever they say.
import { picture, table } from './markdown.mjs';

const two = (value) => value.toFixed(2);
const percent = (part) => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;

/** Many tasks, few tasks. */
export function manyTasks({ share, many, tiny }) {
  const parts = [];
  if (many) {
    for (const one of many.finished ?? many.cases ?? []) {
      parts.push(
        `${one.name}: ${one.done} of ${one.tasks} done on 16 slots, the last after ${two(one.maxOverMedian)} times the median.`,
      );
    }
  }
  if (tiny) {
    const batch = tiny.figures.find(({ name }) => name.startsWith('given'));
    if (batch)
      parts.push(
        `Tiny tasks go several to a record: ${Math.round(batch.median).toLocaleString('en')} a second, awaited.`,
      );
  }
  if (share) {
    parts.push(
      `${picture('tasks-per-thread', 'Use of the threads and slowdown of short tasks, over tasks for each thread')}`,
    );
    parts.push(uses(share.rows.filter(({ policy }) => policy === 'hybrid')));
  }
  parts.push(
    'The answer: the ring has few slots (8 a thread) and a backlog before it. What has not begun is admitted first, every eighth dispatch goes to what has waited longest, so no READY task waits for more than 8 (S + T) dispatches of any one thread (src/ring/README.md, invariant 8). Behind the backlog the program waits (`maxQueue`, `scheduler.ready`). Where there are too few tasks, the oldest latent fork of a running one is promoted.',
  );
  return parts.join('\n\n');
}

/** What of the threads `hybrid` uses in the simulation, with many and with few tasks. */
function uses(rows) {
  const sizes = [...new Set(rows.map(({ threads }) => threads))];
  const sentences = sizes.map((threads) => {
    const of = (isWanted) => rows.filter((row) => row.threads === threads && isWanted(row.tasksPerThread));
    const many = of((tasks) => tasks >= 8);
    const few = of((tasks) => tasks === 0.125)[0];
    const used = many.every(({ complete }) => complete)
      ? `at least ${percent(Math.min(...many.map(({ utilisation }) => utilisation)))} with 8 tasks a thread and more`
      : `only ${percent(Math.max(...many.map(({ utilisation }) => utilisation)))} with 8 tasks a thread (the runs were cut off; question 2 says what breaks there)`;
    return `${threads} threads: ${used}, ${percent(few.utilisation)} with an eighth of a task a thread, where ${percent(few.ideal)} is possible`;
  });
  return `Use of the threads under \`hybrid\`, simulated: ${sentences.join('; ')}. Tasks that do not fork leave idle threads asleep where they are few; one that forks feeds them, see the programs below.`;
}

/** A turn, from 1 to 1,024 threads. */
export function turning({ turning: data, leave }) {
  const parts = [];
  if (leave) {
    const [same, other] = [leave.sameThread, leave.otherThread].map((one) => one.nanoseconds / 1000);
    parts.push(
      `Measured: a task that leaves and is resumed by the same thread takes ${two(same)} us, the turn included, by another one ${two(other)} us.`,
    );
  }
  if (!data) return [...parts, 'Turning: not simulated.'].join('\n\n');
  parts.push(picture('turning', 'Share of time lost to turning, over threads'));
  const series = [...new Set(data.rows.map(({ name }) => name))];
  const sizes = [2, 16, 64, 128, 256, 1024];
  const rows = series.map((name) => [
    name,
    ...sizes.map((threads) => {
      const row = data.rows.find((one) => one.name === name && one.threads === threads);
      return row ? `${percent(row.work)} (${row.turnUs < 10 ? two(row.turnUs) : Math.round(row.turnUs)} us)` : '';
    }),
  ]);
  parts.push(table(['share of time that is work (and what a turn takes)', ...sizes.map((n) => `${n} threads`)], rows));
  parts.push(breaksAt(data, 'shared epoch'), ...replacement(data));
  return parts.join('\n\n');
}

function breaksAt(data, name) {
  const rows = data.rows.filter((one) => one.name === name).sort((a, b) => a.threads - b.threads);
  const bad = rows.find((row) => row.turning > 0.01);
  if (!bad)
    return `One shared epoch costs less than 1 % up to ${rows.at(-1)?.threads ?? 0} threads at a quantum of 1 ms.`;
  return `The epoch as one shared word stops scaling between ${rows[rows.indexOf(bad) - 1]?.threads ?? 1} and ${bad.threads} threads at a quantum of 1 ms: there turning takes ${percent(bad.turning)} of the time. Nobody waits for a turn, but the word's cache line goes from thread to thread.`;
}

function replacement(data) {
  return ['leader, once a quantum', "each thread's clock"].flatMap((name) => {
    const row = data.rows.find((one) => one.name === name && one.threads === 256);
    const shared = data.rows.find((one) => one.name === 'shared epoch' && one.threads === 256);
    if (!row || !shared) return [];
    return [
      `In its place, ${name}: at 256 threads ${percent(row.work)} of the time is work, with the shared epoch ${percent(shared.work)}. What then grows is looking over the slots.`,
    ];
  });
}

/** Every program, by policy. */
export function programs({ forks, speedup }) {
  const parts = ['### Programs'];
  if (forks) {
    const rows = forks.figures.flatMap(({ name, serialMs, policies }) =>
      policies.map((one, i) => [
        i === 0 ? `${name}, ${serialMs.toFixed(0)} ms` : '',
        one.policy,
        two(one.overhead),
        two(one.overOne),
        two(one.overSerial),
        String(one.promoted + one.stolen),
        String(one.waits),
      ]),
    );
    parts.push(
      table(
        [
          'program, untouched on one thread',
          'policy',
          '1 thread over untouched',
          '2 threads over 1',
          '2 threads over untouched',
          'forks taken',
          'waits',
        ],
        rows,
      ),
    );
    const compared = forks.figures.filter((one) => one.hybridOverSteal !== undefined);
    const wins = compared.filter((one) => one.hybridOverSteal < 0.97);
    const losses = compared.filter((one) => one.hybridOverSteal > 1.03);
    const named = (list) => list.map((one) => `${one.name} ${two(one.hybridOverSteal)}`).join(', ');
    parts.push(
      `Time of \`hybrid\` over Cilk-style on two threads: ${named(compared)}. It wins by more than 3 % on ${wins.length} of ${compared.length} programs${losses.length === 0 ? ' and loses on none by more' : `, and loses by more on ${named(losses)}`}.`,
    );
    const ringLosses = forks.figures.filter((one) => {
      const [ring, hybrid] = ['ring', 'hybrid'].map((name) => one.policies.find((it) => it.policy === name));
      return ring && hybrid && ring.twoMs > hybrid.twoMs * 1.05;
    });
    parts.push(
      ringLosses.length === 0
        ? 'The pure ring is within 5 % of `hybrid` on all of them: with one task that forks there is little to turn.'
        : `The pure ring is more than 5 % slower than \`hybrid\` on ${ringLosses.map(({ name }) => name).join(', ')}: it has to turn until it sees what it wants.`,
    );
  }
  if (speedup) parts.push(picture('speedup', 'Speedup over threads, simulated'), best(speedup));
  return parts.join('\n\n');
}

function best(speedup) {
  const graphs = [...new Set(speedup.rows.map(({ graph }) => graph))];
  const sentences = graphs.map((graph) => {
    const most = (variant) =>
      speedup.rows
        .filter((one) => one.graph === graph && one.variant === variant)
        .reduce((a, b) => (b.speedup > a.speedup ? b : a));
    const [hybrid, steal] = [most('hybrid'), most('steal')];
    return `${graph}: \`hybrid\` at most ${hybrid.speedup.toFixed(0)} times, at ${hybrid.threads} threads, Cilk-style ${steal.speedup.toFixed(0)} at ${steal.threads}`;
  });
  return `Simulated for more threads: ${sentences.join('; ')}. Beyond that each look over all slots costs more than the piece of work that it finds; with a bitmap of the slots (variants "bits") it goes further.`;
}

/** What a preferred slot buys. */
export function affinity({ affinity: data }) {
  if (!data) return 'Affinity: not simulated.';
  const parts = [picture('affinity', 'Slowdown with and without the bias, by what a hand-over costs')];
  const dear = Math.max(...data.rows.map(({ handOverUs }) => handOverUs));
  const pick = (policy) => data.rows.filter((row) => row.policy === policy && row.handOverUs === dear);
  const [biased, unbiased] = [pick('hybrid'), pick('hybrid without bias')];
  const rows = biased.map((row) => {
    const other = unbiased.find((one) => one.quantumUs === row.quantumUs);
    return [
      `${row.quantumUs / 1000} ms`,
      percent(row.moved),
      percent(other?.moved ?? 0),
      two(row.meanSlowdown),
      two(other?.meanSlowdown ?? 0),
    ];
  });
  parts.push(
    `With a hand-over that costs ${dear} us:`,
    table(['quantum', 'moves, with bias', 'without', 'mean slowdown, with bias', 'without'], rows),
  );
  const gain = biased.map(
    (row) =>
      (unbiased.find((one) => one.quantumUs === row.quantumUs)?.meanSlowdown ?? row.meanSlowdown) / row.meanSlowdown,
  );
  parts.push(
    Math.max(...gain) < 1.05
      ? 'The bias buys little: less than 5 % of the mean slowdown even then. Tasks that leave at most every quantum seldom move often enough for their caches to matter.'
      : `The bias lowers the mean slowdown by up to ${percent(Math.max(...gain) - 1)} there, and costs the longest wait what its bound allows.`,
  );
  return parts.join('\n\n');
}

/** When does rotation win, when does it lose? */
export function arrivals({ arrivals: data, slowdown }) {
  const parts = ['### When does rotation win?'];
  if (data) {
    const row = (name, { all }, others) => [name, two(all.p50), two(all.p99), two(all.p999), others];
    parts.push(
      'Measured: tasks at random times, 99.5 % short and 0.5 % a thousand times longer, load 0.7, two threads; slowdown is the time in the system over the task’s own.',
      table(
        ['policy', 'p50', 'p99', 'p99.9', 'other programs took'],
        [
          row('in order, free of cost', data.ideal.fifo, ''),
          row('shared, free of cost', data.ideal.sharing, ''),
          ...data.played.map((one) => row(one.name, one, percent(one.others))),
        ],
      ),
    );
  }
  if (slowdown) {
    parts.push(
      picture('slowdown-2', 'Slowdown over load, two threads'),
      picture('slowdown-16', 'Slowdown over load, sixteen threads'),
    );
    const pick = (sizes, policy) =>
      slowdown.rows.find(
        (row) => row.sizes === sizes && row.policy === policy && row.threads === 2 && Math.abs(row.load - 0.7) < 0.01,
      );
    const sentences = ['rare', 'half', 'exponential', 'equal'].flatMap((sizes) => {
      const [hybrid, fifo] = [pick(sizes, 'hybrid'), pick(sizes, 'fifo')];
      if (!hybrid || !fifo) return [];
      const ratio = fifo.mean / hybrid.mean;
      return [
        `sizes "${sizes}": mean slowdown ${two(hybrid.mean)} against ${two(fifo.mean)} in order, so rotation ${ratio > 1.02 ? `wins by ${two(ratio)}` : ratio < 0.98 ? `loses by ${two(1 / ratio)}` : 'makes no difference'}`,
      ];
    });
    if (sentences.length > 0)
      parts.push(
        `Simulated at load 0.7 on two threads: ${sentences.join('; ')}. Rotation wins where sizes differ much, and loses where all are alike: then whoever came first should end first.`,
      );
  }
  return parts.join('\n\n');
}
