/**
 * The simulator against real forks: fib and UTS T3 on two threads. What a fork costs is taken from the same program on one thread in the same minute;
 * how it spreads is the simulator's.
 */
import { Scheduler, type SchedulerStats } from 'mgr-scheduler';
import { forked as fib } from '../../bench/forks/programs/fib.ts';
import { T3, forked as uts } from '../../bench/forks/programs/uts.ts';
import { POLICIES } from '../../src/policy/index.ts';
import type { PolicyName } from '../../src/policy/policy.ts';
import { serialPrograms, utsForks } from '../calibrate/kernels.ts';
import type { Costs } from '../costs.ts';
import { type Outcome, simulateGraph } from '../engine/simulate.ts';
import { fibCalls, fibGraph } from '../workloads/fib.ts';
import { byHalves, type Graph, graphOf } from '../workloads/graph.ts';
import { recordUts, UTS_TREES } from '../workloads/uts.ts';

const QUANTUM_MS = 5;

export interface ForkRow {
  program: string;
  policy: PolicyName;
  oneThreadMs: number;
  twoThreadsMs: number;
  simulatedMs: number;
  error: number;
  /** Forks that the other thread took: promoted or stolen. */
  taken: number;
  takenSimulated: number;
}

interface Program {
  readonly name: string;
  readonly forks: number;
  readonly serialMs: number;
  run(scheduler: Scheduler): PromiseLike<unknown>;
  graph(): Graph;
}

interface Timed {
  ms: number;
  taken: number;
}

/** The fastest of some runs: other programs on the machine only ever add. */
async function fastest(rounds: number, run: () => PromiseLike<unknown> | unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const taken = ({ promoted, takenBack, stolen }: SchedulerStats['forks']): number => promoted - takenBack + stolen;

async function timed(program: Program, policy: PolicyName, threads: number, rounds: number): Promise<Timed> {
  const scheduler = await Scheduler.start({ threads, policy, quantum: QUANTUM_MS });
  const before = scheduler.stats();
  const ms = await fastest(rounds, () => program.run(scheduler));
  const after = scheduler.stats();
  await scheduler.close();
  return { ms, taken: (taken(after.forks) - taken(before.forks)) / rounds };
}

function simulated(program: Program, policy: PolicyName, oneThreadMs: number, costs: Costs, seed: number): Outcome {
  const forkUs = Math.max(0, (1000 * (oneThreadMs - program.serialMs)) / program.forks);
  const options = {
    policy: POLICIES[policy],
    threads: 2,
    quantumUs: 1000 * QUANTUM_MS,
    costs: { ...costs, latentForkUs: forkUs, publishedForkUs: forkUs, inlineForkUs: forkUs },
    seed,
  };
  return simulateGraph(options, program.graph());
}

async function programs(quick: boolean): Promise<Program[]> {
  const serial = await serialPrograms();
  const n = quick ? 30 : 37;
  const fibMs = await fastest(4, () => serial.fib(n));
  const list: Program[] = [
    {
      name: `fib(${n})`,
      forks: (fibCalls(n) - 1) / 2,
      serialMs: fibMs,
      run: (scheduler) => scheduler.run(fib, [n]),
      graph: () => fibGraph(n, (1000 * fibMs) / fibCalls(n), 2),
    },
  ];
  if (quick) return list;
  const utsMs = await fastest(2, () => serial.uts(T3));
  const graph = graphOf(byHalves(recordUts(UTS_TREES.T3, (1000 * utsMs) / UTS_TREES.T3.nodes)), 2);
  list.push({
    name: 'UTS T3',
    forks: utsForks(),
    serialMs: utsMs,
    run: (scheduler) => scheduler.run(uts, [T3, 1]),
    graph: () => graph,
  });
  return list;
}

export async function checkRealForks(costs: Costs, seed: number, quick: boolean): Promise<ForkRow[]> {
  const rows: ForkRow[] = [];
  for (const program of await programs(quick)) {
    for (const policy of ['hybrid', 'ring', 'steal'] as const) {
      const one = await timed(program, policy, 1, quick ? 2 : 3);
      const two = await timed(program, policy, 2, quick ? 3 : 5);
      const { makespanUs, counts } = simulated(program, policy, one.ms, costs, seed);
      rows.push({
        program: program.name,
        policy,
        oneThreadMs: one.ms,
        twoThreadsMs: two.ms,
        simulatedMs: makespanUs / 1000,
        error: makespanUs / 1000 / two.ms - 1,
        taken: two.taken,
        takenSimulated: counts.promotions - counts.takenBack + counts.steals,
      });
    }
  }
  return rows;
}
