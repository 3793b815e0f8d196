/** Scenarios made ready to run: loaded through the transform, with memory of their own. */
import type { Sizes } from '../src/memory/layout.ts';
import type { Memory } from '../src/memory/memory.ts';
import type { Scenario } from './door.ts';
import { Machine } from './machine.ts';
import { Modules, type Mutation } from './modules.ts';
import { runAlone, type Thread } from './steps.ts';

/** A scenario that is ready to run, with or without a seeded bug. */
export interface Prepared {
  readonly scenario: Scenario;
  readonly machine: Machine;
  readonly ghost: Int32Array;
  fresh(): unknown;
  body(thread: number, local: unknown): Thread;
  check(local: unknown): Thread;
}

const GHOSTS = 16;
/** Pages that a scenario starts with: growing a buffer can't be taken back. */
const PAGES = 32;

export const SCENARIO_FILES = [
  'slots',
  'queue',
  'records',
  'park',
  'pages',
  'deque',
  'fork-records',
  'joins',
  'waits',
  'together',
  'many',
].map((name) => `explorer/scenarios/${name}.ts`);

function asThread(made: unknown): Thread {
  return (isThread(made) ? made : settled(made)) as Thread;
}

function isThread(value: unknown): boolean {
  return typeof (value as Thread | undefined)?.next === 'function';
}

// biome-ignore lint/correctness/useYield: a generator, as all transformed functions are
function* settled(value: unknown) {
  return value;
}

/** The scenarios of all files, as data: to choose from. */
export function scenarios(files: readonly string[] = SCENARIO_FILES): { file: string; scenario: Scenario }[] {
  const modules = new Modules();
  return files.flatMap((file) => (modules.load(file).scenarios as Scenario[]).map((scenario) => ({ file, scenario })));
}

/** Loads a scenario with mutations of the source. */
export function prepare(file: string, name: string, mutations: readonly Mutation[] = []): Prepared {
  const modules = new Modules(mutations);
  const scenario = (modules.load(file).scenarios as Scenario[]).find((one) => one.name === name);
  if (!scenario) throw new Error(`no scenario ${name} in ${file}`);
  const created = modules.load('src/memory/memory.ts').createMemory as (sizes: Sizes) => unknown;
  const memory = runAlone(asThread(created(scenario.sizes))) as Memory;
  const grow = modules.load('src/memory/memory.ts').growPages as (memory: Memory, pages: number) => unknown;
  runAlone(asThread(grow(memory, PAGES)));
  if (scenario.setup) runAlone(asThread(scenario.setup(memory)));
  modules.assertMutated();
  const ghost = new Int32Array(GHOSTS);
  const machine = new Machine(memory, scenario.threads.length);
  const main = new Int32Array(memory.main);
  const before = main.slice();
  return {
    scenario,
    machine,
    ghost,
    fresh: () => {
      if (!scenario.fresh) return undefined;
      // What it did to memory for the run before is not the machine's to undo.
      main.set(before);
      return runAlone(asThread(scenario.fresh(memory)));
    },
    body: (thread, local) => asThread(scenario.threads[thread].run({ memory, local, ghost })),
    check: (local) => asThread(scenario.check?.({ memory, local, ghost })),
  };
}
