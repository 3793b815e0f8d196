/** Compiled kernels over untouched ones, on every engine: cold, warm, and rotating every 1 ms. */
import { spawn } from 'node:child_process';
import { kernels } from '../kernels/index.ts';
import { type BuiltKernel, buildKernel, buildScript } from '../lib/build.ts';
import { type Engine, type EngineName, findEngines } from '../lib/engines.ts';
import { save, saveJson, setting } from '../lib/results.ts';
import { median, quantile } from '../lib/statistics.ts';
import { csv } from '../lib/table.ts';
import type { Measurement, Mode } from './measurement.ts';
import type { Answer, Order } from './probe.ts';
import { printEngine, printSummary } from './report.ts';

export interface LoopsOptions {
  kernels: string[];
  engines: EngineName[];
  modes: Mode[];
  pairs: number;
  processes: number;
  /** A second copy of the untouched function in place of the compiled one; warm only. */
  control: boolean;
  save: boolean;
}

const LONGEST_PROBE_MS = 180_000;

/** Runs one order in a fresh process of an engine. */
async function probe(engine: Engine, script: string, order: Order): Promise<Answer> {
  const { NODE_OPTIONS: _, ...env } = process.env;
  const child = spawn(engine.command, [new URL(script).pathname, JSON.stringify(order)], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: LONGEST_PROBE_MS,
    killSignal: 'SIGKILL',
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    errors += text;
  });
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) {
    throw new Error(`${engine.name} ${order.name} ${order.mode}: exit code ${code}\n${errors.slice(-2000)}`);
  }
  return JSON.parse(output.slice(output.lastIndexOf('\n', output.length - 2) + 1));
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
}

interface Samples {
  untouchedMs: number[];
  compiledMs: number[];
  yields: number;
  migrations: number;
  how: string;
}

/** First calls: process pairs, the order alternating. */
async function coldSamples(engine: Engine, script: string, order: Order, pairs: number): Promise<Samples> {
  const samples: Samples = { untouchedMs: [], compiledMs: [], yields: 0, migrations: 0, how: '' };
  for (let pair = 0; pair < pairs; pair++) {
    const variants = ['untouched', 'compiled'] as const;
    for (const variant of pair % 2 === 0 ? variants : [...variants].reverse()) {
      const answer = await probe(engine, script, { ...order, variant });
      samples.untouchedMs.push(...answer.untouchedMs);
      samples.compiledMs.push(...answer.compiledMs);
    }
  }
  return samples;
}

async function samplesOf(engine: Engine, script: string, order: Order, options: LoopsOptions): Promise<Samples> {
  if (order.mode === 'cold') return coldSamples(engine, script, order, 3 * options.processes);
  const samples: Samples = { untouchedMs: [], compiledMs: [], yields: 0, migrations: 0, how: '' };
  const processes = order.mode === 'warm' ? options.processes : 1;
  for (let i = 0; i < processes; i++) {
    const answer = await ringOrOneThread(engine, script, order);
    samples.untouchedMs.push(...answer.untouchedMs);
    samples.compiledMs.push(...answer.compiledMs);
    samples.yields = answer.yields;
    samples.migrations = answer.migrations;
    samples.how = answer.how;
  }
  return samples;
}

/** Rotating where the ring breaks down under an engine: once more without it, and it is said. */
async function ringOrOneThread(engine: Engine, script: string, order: Order): Promise<Answer> {
  if (order.mode !== 'rotating') return probe(engine, script, order);
  try {
    return await probe(engine, script, order);
  } catch (error) {
    progress('');
    console.error(`${error instanceof Error ? error.message : error}\nOnce more without the ring.`);
    return probe(engine, script, { ...order, oneThreadOnly: true });
  }
}

async function measure(
  engine: Engine,
  script: string,
  kernel: (typeof kernels)[number],
  built: BuiltKernel,
  mode: Mode,
  options: LoopsOptions,
): Promise<Measurement> {
  const order: Order = {
    mode,
    name: kernel.name,
    n: kernel.full.n,
    answer: kernel.full.answer,
    untouched: built.untouched,
    compiled: built.compiled,
    oneThread: built.oneThread,
    oneThreadOnly: false,
    variant: 'untouched',
    control: options.control ? built.copy : null,
    pairs: options.pairs,
    warmUps: mode === 'warm' ? 4 : 2,
  };
  const samples = await samplesOf(engine, script, order, options);
  const ratios = samples.compiledMs.map((ms, i) => ms / samples.untouchedMs[i]);
  return {
    engine: engine.name,
    version: engine.version,
    kernel: kernel.name,
    mode,
    ratio: rounded(median(ratios)),
    lower: rounded(quantile(ratios, 0.25)),
    upper: rounded(quantile(ratios, 0.75)),
    best: rounded(Math.min(...samples.compiledMs) / Math.min(...samples.untouchedMs)),
    untouchedMs: rounded(median(samples.untouchedMs)),
    compiledMs: rounded(median(samples.compiledMs)),
    pairs: ratios.length,
    yields: samples.yields,
    migrations: samples.migrations,
    how: samples.how,
  };
}

function rounded(value: number): number {
  return Math.round(value * 10000) / 10000;
}

export async function runLoops(options: LoopsOptions): Promise<void> {
  const engines = findEngines(options.engines);
  const script = buildScript('loops/probe.ts');
  for (const path of ['loops/recorder.ts', 'loops/one-thread.ts', 'loops/rotating.ts', 'loops/plain-worker.ts']) {
    buildScript(path);
  }
  const chosen = kernels.filter(({ name }) => options.kernels.includes(name));
  const built = new Map(chosen.map(({ name }) => [name, buildKernel(`kernels/${name}.ts`)]));
  const chosenModes = options.control ? (['warm'] as const) : options.modes;
  const all: Measurement[] = [];
  const failures: string[] = [];
  for (const engine of engines) {
    for (const kernel of chosen) {
      for (const mode of chosenModes) {
        progress(`${engine.name} ${kernel.name} ${mode} ...`);
        try {
          all.push(await measure(engine, script, kernel, built.get(kernel.name) as BuiltKernel, mode, options));
        } catch (error) {
          progress('');
          console.error(error instanceof Error ? error.message : error);
          failures.push(`${engine.name} ${kernel.name} ${mode}`);
        }
      }
    }
    progress('');
    printEngine(
      engine,
      all.filter((one) => one.engine === engine.name),
    );
  }
  printSummary(all);
  if (failures.length > 0) {
    console.error(`\nNot measured: ${failures.join(', ')}`);
    process.exitCode = 1;
  }
  if (!options.save) return;
  const name = options.control ? 'loops-control' : 'loops';
  const paths = [
    saveJson(`${name}.json`, { setting: setting(), options, measurements: all }),
    save(`${name}.csv`, csv(all.map((one) => ({ ...one })))),
  ];
  console.log(`\nSaved: ${paths.join(', ')}`);
}
