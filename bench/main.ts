/** Runs the benchmarks that are named, or all of them. */
import { parseArgs } from 'node:util';
import { type BrowsersOptions, browserNames, runBrowsers } from './browsers/browsers.ts';
import { runCompile } from './compile/compile.ts';
import { chosenForks, type ForksOptions, forkNames, POLICIES, runForks } from './forks/forks.ts';
import { kernels } from './kernels/index.ts';
import { runLeave } from './leave/leave.ts';
import { type EngineName, engineNames } from './lib/engines.ts';
import { type LoopsOptions, runLoops } from './loops/loops.ts';
import { type Mode, modes } from './loops/measurement.ts';
import { runMany } from './many/many.ts';
import { runNativeBench } from './native/native.ts';
import { runRotation } from './rotation/rotation.ts';
import { runTiny } from './tiny/tiny.ts';

const usage = `npm run bench -- [loops] [rotation] [leave] [many] [tiny] [forks] [native] [peers] [arrivals] [compile] [browsers] [options]

loops     compiled kernels over untouched ones: cold, warm, and rotating every 1 ms
rotation  throughput and the longest turn over quanta from 0.1 to 50 ms
leave     one leave-and-resume on the same thread, and a hand-over between threads
many      2,000 tasks on 16 slots
tiny      tiny tasks from the program: throughput, round trip, behind long ones
forks     programs with forks on one and two threads, by policy, over the untouched serial programs
native    fib with a fork in every call on Rayon and oneTBB (apt-get installs what is missing, where it can)
peers     MGR beside piscina, tinypool, workerpool and poolifier
compile   the compiler itself: one module of 2,000 lines, and the size of what comes out
browsers  loops, forks, start and frames in the pages of three engines; only where it is named, as it needs the browsers that npm test installs
arrivals  short and long tasks at random times, MGR's policies alone; only where it is named, as peers has it too
None named: all of them but browsers and arrivals.

--only A,B          loops: these kernels only (${kernels.map(({ name }) => name).join(', ')})
                    forks, named alone: these programs only (${forkNames.map((name) => name.toLowerCase().replaceAll(' ', '-')).join(', ')})
--policies A,B      forks: these policies only (${POLICIES.join(', ')})
--engines A,B       loops, and fib of forks: these engines only (${engineNames.join(', ')})
                    browsers, named alone: these browsers only (${browserNames.join(', ')})
--modes A,B         loops: these modes only (${modes.join(', ')})
--pairs N           loops: measured pairs in a process; default 9. forks: rounds; default 7
--processes N       loops: processes for each kernel, warm; default 3. Cold takes three times as many of each kind
--quick             few pairs and one process: to see whether it works, not to quote
--control           loops: measures the untouched function against a second copy of itself: what noise alone does
--no-save           leaves bench/results/ as it is`;

function chosen<T extends string>(text: string | undefined, all: readonly T[], what: string): T[] {
  if (text === undefined) return [...all];
  return text.split(',').map((name) => {
    const found = all.find((one) => one === name);
    if (found === undefined) throw new Error(`No ${what} "${name}". There are: ${all.join(', ')}.`);
    return found;
  });
}

function positive(text: string | undefined, otherwise: number, option: string): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${option} wants a whole number from 1 up, not "${text}".`);
  return value;
}

function parse() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      policies: { type: 'string' },
      engines: { type: 'string' },
      modes: { type: 'string' },
      pairs: { type: 'string' },
      processes: { type: 'string' },
      quick: { type: 'boolean', default: false },
      control: { type: 'boolean', default: false },
      'no-save': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const names = kernels.map(({ name }) => name);
  const browsersOnly = positionals.length === 1 && positionals[0] === 'browsers';
  const forksOnly = positionals.length === 1 && positionals[0] === 'forks';
  const loops: LoopsOptions = {
    kernels: chosen(forksOnly ? undefined : values.only, names, 'kernel'),
    engines: chosen<EngineName>(browsersOnly ? undefined : values.engines, engineNames, 'engine'),
    modes: chosen<Mode>(values.modes, modes, 'mode'),
    pairs: positive(values.pairs, values.quick ? 3 : 9, 'pairs'),
    processes: positive(values.processes, values.quick ? 1 : 3, 'processes'),
    control: values.control,
    save: !values['no-save'],
  };
  const forks: ForksOptions = {
    only: forksOnly && values.only !== undefined ? chosenForks(values.only) : undefined,
    policies: chosen(values.policies, POLICIES, 'policy'),
    engines: loops.engines,
    rounds: positive(values.pairs, values.quick ? 3 : 7, 'pairs'),
    quick: values.quick,
    save: !values['no-save'],
  };
  const browsers: BrowsersOptions = {
    browsers: chosen(browsersOnly ? values.engines : undefined, browserNames, 'browser'),
    kernels: loops.kernels,
    pairs: positive(values.pairs, values.quick ? 3 : 9, 'pairs'),
    quick: values.quick,
    save: loops.save,
  };
  const benches = [
    'loops',
    'rotation',
    'leave',
    'many',
    'tiny',
    'forks',
    'native',
    'peers',
    'compile',
    'browsers',
    'arrivals',
  ] as const;
  const all = benches.filter((name) => name !== 'arrivals' && name !== 'browsers');
  const which = positionals.length === 0 ? all : chosen(positionals.join(','), benches, 'benchmark');
  return { help: values.help, which, loops, forks, browsers, quick: values.quick, save: !values['no-save'] };
}

function parsed(): ReturnType<typeof parse> | undefined {
  try {
    return parse();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('\n`npm run bench -- --help` says what there is.');
    return undefined;
  }
}

const options = parsed();
if (options === undefined) {
  process.exitCode = 2;
} else if (options.help) {
  console.log(usage);
} else {
  const { which, loops, forks, browsers, quick, save } = options;
  for (const name of which) {
    if (name === 'loops') await runLoops(loops);
    if (name === 'browsers') await runBrowsers(browsers);
    if (name === 'rotation') await runRotation({ quick, save });
    if (name === 'forks') await runForks(forks);
    if (name === 'leave') await runLeave({ quick, save });
    if (name === 'many') await runMany({ quick, save });
    if (name === 'tiny') await runTiny({ quick, save });
    if (name === 'compile') await runCompile({ quick, save });
    if (name === 'native') runNativeBench({ quick, save });
    // Only these load the pools.
    if (name === 'peers') await (await import('./peers/peers.ts')).runPeers({ quick, save });
    if (name === 'arrivals') await (await import('./peers/play.ts')).runArrivals({ quick, save });
  }
}
