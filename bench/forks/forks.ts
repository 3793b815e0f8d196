/** Programs with forks: the untouched serial program, and the forked one on one and two threads under each policy, in turn. */
import { Scheduler } from 'mgr-scheduler';
import type { EngineName } from '../lib/engines.ts';
import { save as saveFile, saveJson, setting } from '../lib/results.ts';
import { csv } from '../lib/table.ts';
import { measureEngines } from './engines.ts';
import { type DeepFigures, type ForksResult, type Policy, rowsOf } from './figures.ts';
import { measureProgram } from './measure.ts';
import { printDeep, printEngines, printNative, printProgram } from './print.ts';
import { programs, T3L } from './programs/index.ts';

export const POLICIES: readonly Policy[] = ['hybrid', 'ring', 'steal', 'fifo'];

const DEEP = 'UTS T3L';
const ENGINES = 'engines';
const NATIVE = 'native';

/** What `--only` takes; spaces may be written as `-`. */
export const forkNames: readonly string[] = [...programs.map(({ name }) => name), DEEP, ENGINES, NATIVE];

export interface ForksOptions {
  /** Programs and parts; undefined: all of them. */
  readonly only: readonly string[] | undefined;
  readonly policies: readonly Policy[];
  readonly engines: readonly EngineName[];
  readonly rounds: number;
  readonly quick: boolean;
  readonly save: boolean;
}

/** Names as in {@link forkNames}, from words as people write them. @throws Error for one that there isn't */
export function chosenForks(text: string): string[] {
  const plain = (name: string): string => name.toLowerCase().replaceAll(' ', '-');
  return text.split(',').map((word) => {
    const found = forkNames.find((name) => plain(name) === plain(word.trim()));
    if (found === undefined) throw new Error(`No program "${word}". There are: ${forkNames.map(plain).join(', ')}.`);
    return found;
  });
}

/** The deep tree: its count, and the shared memory that it takes. */
async function deepTree(): Promise<DeepFigures> {
  const mostBytes = T3L.mostMiB * 2 ** 20;
  const scheduler = await Scheduler.start({ threads: 2, memory: mostBytes });
  const begun = performance.now();
  const nodes = await scheduler.run(T3L.task, [...T3L.args]);
  const ms = performance.now() - begun;
  const { sharedBytes } = scheduler.stats();
  await scheduler.close();
  return { nodes, wanted: T3L.nodes, depth: T3L.depth, ms, sharedBytes, mostBytes };
}

async function native(n: number, quick: boolean): Promise<ForksResult['native']> {
  const { runNative } = await import('../native/native.ts');
  const results = [1, 2].map((threads) => runNative({ n, threads, repetitions: quick ? 3 : 5 }));
  return { n, figures: results.flatMap(({ figures }) => figures), skipped: results[0].skipped };
}

/** Runs the benchmark, prints it and keeps it. */
export async function runForks(options: ForksOptions): Promise<void> {
  const { only, policies, rounds, quick } = options;
  const wants = (name: string): boolean => only?.includes(name) ?? true;
  const result: ForksResult = {
    setting: setting(),
    node: process.versions.node,
    quick,
    rounds,
    figures: [],
    engines: [],
    native: null,
    deep: null,
  };
  // Kept after each program: a whole run takes half an hour.
  for (const program of programs.filter(({ name }) => wants(name))) {
    const figures = await measureProgram(program, policies, rounds, quick ? 'quick' : 'full');
    printProgram(figures);
    result.figures.push(figures);
    if (options.save) saveJson('forks.json', result);
  }
  if (wants(NATIVE)) {
    const [n] = programs[0].args(quick ? 'quick' : 'full') as [number];
    result.native = await native(n, quick);
    printNative(result.native);
  }
  if (wants(ENGINES)) {
    result.engines = measureEngines(options.engines, rounds, quick);
    printEngines(result.engines);
  }
  if (only === undefined ? !quick : wants(DEEP)) {
    result.deep = await deepTree();
    printDeep(result.deep);
  }
  if (!options.save) return;
  const paths = [saveJson('forks.json', result), saveFile('forks.csv', csv(rowsOf(result.figures)))];
  console.log(`\nSaved: ${paths.join(', ')}`);
}
