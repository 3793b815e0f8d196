// The table of figures in README.md, from what the benchmarks saved in results/. `npm run docs` puts it there.
import { existsSync, readFileSync } from 'node:fs';

const folder = new URL('./results/', import.meta.url);
const MODES = ['cold', 'warm', 'rotating'];
/** The most that a kernel should cost, warm. */
const LOSS = 1.1;
const ENGINE_NAMES = { node20: 'Node 20', node24: 'Node 24', node26: 'Node 26', bun: 'Bun' };
const BROWSER_NAMES = { chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKitGTK' };

function read(name) {
  const file = new URL(name, folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/** Markdown. What has not been measured is said to be so. */
export function figures() {
  const results = {
    loops: read('loops.json'),
    leave: read('leave.json'),
    rotation: read('rotation.json'),
    many: read('many.json'),
  };
  const parts = [
    loopsTable(results.loops),
    browsersTable(read('browsers.json')),
    otherTable(results),
    `Measured: ${settings(results) || 'nothing yet; `npm run bench`, then `npm run docs`'}.`,
  ];
  return parts.join('\n\n');
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** An engine a row: geometric mean over the kernels, and the worst kernel, for each mode. */
function loopsTable(loops) {
  const head = [
    'compiled over untouched',
    'kernels',
    ...MODES.map((mode) => `${mode}: mean (worst)`),
    `above ${LOSS} warm`,
  ];
  const measurements = loops?.measurements ?? [];
  const engines = [...new Set(measurements.map(({ engine }) => engine))];
  if (engines.length === 0) return table(head, [['not measured yet', ...head.slice(1).map(() => '')]]);
  const rows = engines.map((engine) => {
    const here = measurements.filter((one) => one.engine === engine);
    const version = here[0].version;
    const kernels = new Set(here.map(({ kernel }) => kernel)).size;
    return [engineName(engine, version), String(kernels), ...MODES.map((mode) => modeCell(here, mode)), losses(here)];
  });
  return table(head, rows);
}

/** A browser a row: the loops as above, forks, and what a page feels. */
function browsersTable(results) {
  const head = [
    'in pages of',
    'kernels',
    'warm: mean (worst)',
    `above ${LOSS} warm`,
    'fib, a fork in every call, one thread',
    '8 threads to the first result, ms',
    'longest frame in 10 s of full load (a message waits), ms',
  ];
  const browsers = results?.browsers ?? [];
  if (browsers.length === 0) return table(head, [['not measured yet', ...head.slice(1).map(() => '')]]);
  const rows = browsers.map(({ browser, version, loops, loopsMean, fib, startMs, frames }) => {
    const worst = loops.reduce((a, b) => (b.ratio > a.ratio ? b : a));
    const lost = loops.filter(({ ratio }) => ratio > LOSS).map(({ kernel, ratio }) => `${kernel} ${ratio.toFixed(2)}`);
    const start = [...startMs].sort((a, b) => a - b)[startMs.length >> 1];
    return [
      `${BROWSER_NAMES[browser]} (${version})`,
      String(loops.length),
      `${loopsMean.toFixed(3)} (${worst.ratio.toFixed(3)}, ${worst.kernel})`,
      lost.join(', ') || 'none',
      fib.toFixed(2),
      start.toFixed(0),
      `${frames.longestMs.toFixed(1)} (${frames.longestDelayMs.toFixed(1)})`,
    ];
  });
  return table(head, rows);
}

/** The kernels that cost more than they should, by name: losses are published. */
function losses(measurements) {
  const lost = measurements.filter(({ mode, ratio }) => mode === 'warm' && ratio > LOSS);
  return lost.map(({ kernel, ratio }) => `${kernel} ${ratio.toFixed(2)}`).join(', ') || 'none';
}

function engineName(engine, version) {
  const name = ENGINE_NAMES[engine] ?? engine;
  return version ? `${name} (${version.replace(/^v/, '')})` : name;
}

function modeCell(measurements, mode) {
  const here = measurements.filter((one) => one.mode === mode);
  if (here.length === 0) return '';
  const mean = Math.exp(here.reduce((sum, { ratio }) => sum + Math.log(ratio), 0) / here.length);
  const worst = here.reduce((a, b) => (b.ratio > a.ratio ? b : a));
  // What bench/loops/rotating.ts says where no Scheduler starts.
  const note = here.some(({ how }) => how.includes('without the ring')) ? ', without the ring' : '';
  return `${mean.toFixed(3)} (${worst.ratio.toFixed(3)}, ${worst.kernel})${note}`;
}

function otherTable({ leave, rotation, many }) {
  const rows = [
    ['one leave-and-resume, three frames with ten numbers, same thread', microseconds(leave?.sameThread?.nanoseconds)],
    ['the same, handed to another thread', microseconds(leave?.otherThread?.nanoseconds)],
    ['throughput at a quantum of 1 ms, of what the same tasks reach when none leaves', throughput(rotation, 1)],
    ['the same at 5 ms (the default)', throughput(rotation, 5)],
    ['longest time that a turn of the ring held a thread up, all quanta', longestTurn(rotation)],
    ...(many?.cases ?? [null]).map(manyRow),
  ];
  return table(['what', 'figure'], rows);
}

const NOTHING = 'not measured yet';

function microseconds(nanoseconds) {
  return nanoseconds === undefined ? NOTHING : `${(nanoseconds / 1000).toFixed(2)} us`;
}

function throughput(rotation, quantumMs) {
  const here = (rotation?.measurements ?? []).filter((one) => one.quantumMs === quantumMs);
  if (here.length === 0) return NOTHING;
  return here.map(({ throughput, tasks }) => `${(100 * throughput).toFixed(1)} % (${tasks} tasks)`).join(', ');
}

function longestTurn(rotation) {
  const all = rotation?.measurements ?? [];
  if (all.length === 0) return NOTHING;
  return `${Math.max(...all.map(({ longestTurnUs }) => longestTurnUs)).toFixed(1)} us`;
}

function manyRow(one) {
  if (one === null) return ['2,000 tasks on 16 slots: when they are done', NOTHING];
  const { name, done, tasks, medianMs, maxMs } = one;
  return [
    `2,000 tasks on 16 slots, ${name}: done, from the start`,
    `${done} of ${tasks}; median ${medianMs.toFixed(0)} ms, last ${maxMs.toFixed(0)} ms`,
  ];
}

/** The machine, once for all files that agree. */
function settings(results) {
  const texts = Object.values(results)
    .filter((one) => one !== null)
    .map(({ setting }) => `${setting.date}, ${setting.cores} cores (${setting.cpu}), ${setting.platform}`);
  return [...new Set(texts)].join('; ');
}
