/** What the compiler takes for one module of some 2,000 lines, and how much larger its output is. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kernels } from '../kernels/index.ts';
import { type BuiltModule, buildScript, buildText } from '../lib/build.ts';
import { watchOthers } from '../lib/others.ts';
import { saveJson, setting } from '../lib/results.ts';
import { median } from '../lib/statistics.ts';
import { paint, table } from '../lib/table.ts';
import { joinedKernels, taskName } from './module.ts';
import type { Compilation, CompileOrder } from './probe.ts';

const MOST_MS = 100;
const MOST_TIMES = 3;
/** Compilations in one process before the engine has optimized what there is. */
const WARM_UPS = 15;

const folder = new URL('../../node_modules/.cache/mgr-bench/compile/', import.meta.url);

export interface Taken {
  medianMs: number;
  bestMs: number;
  cpuMs: number;
  samples: number;
  /** Medians, in their order. */
  phases: Record<string, number>;
}

export interface OutputSize {
  name: string;
  lines: number;
  source: number;
  withoutTypes: number;
  output: number;
}

function probe(script: string, order: CompileOrder): Compilation[] {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawnSync(process.execPath, [fileURLToPath(script), JSON.stringify(order)], { env, encoding: 'utf8' });
  if (child.status !== 0) throw new Error(`compile: exit code ${child.status}\n${child.stderr.slice(-2000)}`);
  return JSON.parse(child.stdout);
}

function taken(samples: readonly Compilation[]): Taken {
  const of = (figure: (one: Compilation) => number): number => rounded(median(samples.map(figure)));
  const phases = Object.keys(samples[0].phases) as (keyof Compilation['phases'])[];
  return {
    medianMs: of(({ total }) => total),
    bestMs: rounded(Math.min(...samples.map(({ total }) => total))),
    cpuMs: of(({ cpu }) => cpu),
    samples: samples.length,
    phases: Object.fromEntries(phases.map((phase) => [phase, of((one) => one.phases[phase])])),
  };
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function sizeOf(name: string, source: string, { withoutTypes, compiled }: BuiltModule): OutputSize {
  const lines = source.split('\n').length - 1;
  return { name, lines, source: source.length, withoutTypes: withoutTypes.length, output: compiled.length };
}

/** The joined module is worth measuring only if its tasks still do what they did. */
async function checkAnswers(url: string): Promise<void> {
  const module: Record<string, (n: number) => unknown> = await import(url);
  for (const { name, small } of kernels) {
    const answer = module[taskName(name)](small.n);
    if (answer !== small.answer) throw new Error(`${name}(${small.n}) gave ${answer}, not ${small.answer}.`);
  }
}

/** Compilations of the same file: each in a process of its own, and in processes that have done it before. */
function measure(path: string, quick: boolean): { cold: Taken; warm: Taken; others: number } {
  const script = buildScript('compile/probe.ts');
  const othersSince = watchOthers();
  let own = 0;
  const counted = (times: number): Compilation[] => {
    const samples = probe(script, { path, times });
    own += samples.reduce((sum, { cpu }) => sum + cpu, 0);
    return samples;
  };
  const begun = performance.now();
  const cold = Array.from({ length: quick ? 3 : 15 }, () => counted(1)).flat();
  const warm = Array.from({ length: quick ? 1 : 3 }, () => counted(WARM_UPS + 25).slice(WARM_UPS)).flat();
  // What the probes did themselves is no other program's.
  const others = Math.max(0, othersSince() - own / (setting().cores * (performance.now() - begun)));
  return { cold: taken(cold), warm: taken(warm), others };
}

function print(cold: Taken, warm: Taken, sizes: readonly OutputSize[], others: number): void {
  const [whole, ...parts] = sizes;
  console.log(`\n${paint('bold', `compiling one module of ${whole.lines} lines`)}, Node ${process.versions.node}`);
  console.log(paint('dim', `ms; other programs took ${(100 * others).toFixed(0)} % of the cores\n`));
  const phases = Object.keys(warm.phases);
  const row = (name: string, one: Taken): string[] => [
    name,
    one.medianMs.toFixed(0),
    one.bestMs.toFixed(0),
    one.cpuMs.toFixed(0),
    ...phases.map((phase) => one.phases[phase].toFixed(1)),
  ];
  const rows = [row('first in a process', cold), row('warm', warm)];
  console.log(table(['', 'median', 'best', 'CPU', ...phases], rows));
  console.log(paint(warm.medianMs <= MOST_MS ? 'green' : 'red', `goal: at most ${MOST_MS} ms\n`));
  const ratio = (one: OutputSize): string => (one.output / one.source).toFixed(2);
  const sizeRows = [whole, ...parts.sort((a, b) => b.source - a.source)].map((one) => [
    one.name,
    String(one.lines),
    String(one.source),
    String(one.withoutTypes),
    String(one.output),
    ratio(one),
  ]);
  console.log(table(['', 'lines', 'source', 'without types', 'output', 'output / source'], sizeRows));
  console.log(paint(Number(ratio(whole)) <= MOST_TIMES ? 'green' : 'red', `goal: at most ${MOST_TIMES}`));
}

export async function runCompile({ quick, save }: { quick: boolean; save: boolean }): Promise<void> {
  const source = joinedKernels();
  mkdirSync(folder, { recursive: true });
  const path = fileURLToPath(new URL('joined.ts', folder));
  writeFileSync(path, source);
  const joined = buildText(source, 'compile/joined.ts');
  await checkAnswers(joined.url);
  const sizes = [
    sizeOf('all joined', source, joined),
    ...kernels.map(({ name }) => {
      const own = readFileSync(new URL(`../kernels/${name}.ts`, import.meta.url), 'utf8');
      return sizeOf(name, own, buildText(own, `compile/${name}.ts`));
    }),
  ];
  const { cold, warm, others } = measure(path, quick);
  print(cold, warm, sizes, others);
  if (!save) return;
  const result = { setting: setting(), node: process.versions.node, quick, others: rounded(others), cold, warm, sizes };
  console.log(`\nSaved: ${saveJson('compile.json', result)}`);
}
