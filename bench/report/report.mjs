// docs/report.md, made from saved results alone: bench/results/ and simulator/results/. Every figure, and every sentence that states one,
// is computed here, so that another run can't make it lie. `npm run report` writes it.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { deque, goals, native } from './goals.mjs';
import { affinity, arrivals, manyTasks, programs, turning } from './questions.mjs';

const root = new URL('../../', import.meta.url);
const pictures = ['turning', 'speedup', 'slowdown-2', 'slowdown-16', 'affinity', 'tasks-per-thread'];

function read(name) {
  const file = new URL(name, root);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** All results that there are; a missing one is undefined. */
export function results() {
  const bench = (name) => read(`bench/results/${name}.json`);
  const simulator = (name) => read(`simulator/results/${name}.json`);
  return {
    forks: bench('forks'),
    tiny: bench('tiny'),
    native: bench('native'),
    arrivals: bench('arrivals'),
    peers: bench('peers'),
    leave: bench('leave'),
    rotation: bench('rotation'),
    many: bench('many'),
    turning: simulator('turning'),
    speedup: simulator('speedup'),
    slowdown: simulator('slowdown'),
    affinity: simulator('affinity'),
    share: simulator('tasks-per-thread'),
    closedForms: simulator('closed-forms'),
    realRuns: simulator('real-runs'),
    costs: read('simulator/costs.json'),
  };
}

/** The report as Markdown. */
export function report(all) {
  return `${[
    '# Does the ring hold its own?',
    'Made by `npm run report` from what `npm run bench` and `npm run simulate` have saved; nothing here is typed by hand. The seed leaves four questions open. Each has its experiment, its plot and its answer below, losses included.',
    `Measured: ${setting(all)}. Simulated: policies are the shipped files (src/policy), under a virtual clock, with costs measured on the same machine (simulator/costs.json).`,
    goals(all),
    '## 1. Task count against thread count',
    '> If m >> n, we need a policy for which tasks are “active” in this rotation, how backlogged tasks wait for a slot. If m << n, some threads will simply idle.',
    manyTasks(all),
    '## 2. What a rotation costs, against a Cilk-style scheduler',
    '> Some kind of synchronization is required; in the worst case, no task can make forward progress during the rotation step. A benchmark against a more conventional Cilk-style work-stealing scheduler would be very useful.',
    turning(all),
    programs(all),
    deque(all),
    native(all),
    '## 3. Stealing and locality',
    '> Let each thread keep a tiny bit of local metadata about which slot it prefers to target, and allow the scheduler to bias the rotation based on that.',
    affinity(all),
    '## 4. Lock-free, and a hybrid that is not obviously worse',
    '> I’m not sure yet if this can be made lock-free or if the complexity is even worth it.',
    'It is lock-free: every protocol is a few words that are swapped, and nobody waits for anybody (src/ring/README.md). `npm run explore` runs the shipped code through its interleavings, checks that plain accesses are ordered, and finds every seeded bug; it prints the tables.',
    arrivals(all),
    '## How far to believe it',
    belief(all),
  ].join('\n\n')}\n`;
}

function setting(all) {
  const { setting: one, node } = all.forks ?? {};
  return one ? `${one.date}, ${one.cores} cores (${one.cpu}), ${one.platform}, Node ${node}` : 'programs not yet';
}

function belief({ closedForms, realRuns }) {
  const parts = [];
  if (closedForms) {
    const worst = closedForms.rows.reduce((a, b) => (Math.abs(b.error) > Math.abs(a.error) ? b : a));
    const exact = closedForms.rows.reduce((a, b) => Math.max(a, Math.abs(b.errorToExact)), 0);
    parts.push(
      `The simulator against closed forms (M/M/k, M/G/1 in order, M/G/1 processor sharing; ${closedForms.rows.length} of them): at most ${percent(Math.abs(worst.error))} off (${worst.what}), which is the chance of the sample: against an exact replay of the same arrivals it is ${percent(exact)} at most.`,
    );
  }
  if (realRuns) {
    const errors = realRuns.rows.map(({ meanError }) => Math.abs(meanError)).sort((a, b) => a - b);
    const median = errors[Math.floor(errors.length / 2)];
    parts.push(
      `Against real runs on one and two threads of this machine, mean slowdown: half of the ${errors.length} runs are within ${percent(median)}, the worst is ${percent(errors.at(-1))} off. What the machine does beside is in the real runs only.`,
    );
  }
  parts.push('Two cores are all that was there: what is said of more than two threads is simulated.');
  return parts.join('\n\n');
}

export const percent = (part) => `${(part * 100).toFixed(part < 0.1 ? 1 : 0)} %`;

/** Writes docs/report.md and the plots beside it. */
export function writeReport() {
  const folder = new URL('docs/report/', root);
  mkdirSync(folder, { recursive: true });
  for (const name of pictures) {
    const from = new URL(`simulator/results/${name}.svg`, root);
    if (existsSync(from)) copyFileSync(from, new URL(`${name}.svg`, folder));
  }
  writeFileSync(new URL('docs/report.md', root), report(results()));
}
