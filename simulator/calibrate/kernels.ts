/** Work of the graphs' nodes, and what a fork costs in the real library, by policy: the forked program on one thread over the serial one. */
import { Scheduler } from 'mgr-scheduler';
import { forked as fib } from '../../bench/forks/programs/fib.ts';
import { T3, forked as uts } from '../../bench/forks/programs/uts.ts';
import { buildScript } from '../../bench/lib/build.ts';
import type { PolicyName } from '../../src/policy/policy.ts';
import type { ForkCost } from '../costs.ts';
import { fibCalls } from '../workloads/fib.ts';
import { byHalves } from '../workloads/graph.ts';
import { recordUts, UTS_TREES } from '../workloads/uts.ts';

/** Big enough for the compiler's last tier, small enough for some rounds. */
const FIB_N = 32;

/** Which policy shows which cost. */
const SHOWN_BY: Record<ForkCost, PolicyName> = {
  latentForkUs: 'hybrid',
  publishedForkUs: 'steal',
  inlineForkUs: 'fifo',
};

export interface KernelCosts {
  fibCallUs: number;
  utsNodeUs: number;
  fib: Record<ForkCost, number>;
  uts: Record<ForkCost, number>;
}

/** The fastest of some runs, in us: other programs on the machine only ever add. */
async function fastestUs(rounds: number, run: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await run();
    best = Math.min(best, 1000 * (performance.now() - start));
  }
  return best;
}

export interface Serial {
  fib(n: number): number;
  uts(tree: number): number;
}

export async function serialPrograms(): Promise<Serial> {
  const [fibs, trees] = await Promise.all(
    ['fib', 'uts'].map((name) => import(buildScript(`forks/programs/${name}.ts`))),
  );
  return { fib: fibs.serial, uts: (tree) => trees.serial(tree, 1) };
}

/** Forks that the real program makes in UTS T3. */
export function utsForks(): number {
  const { children } = byHalves(recordUts(UTS_TREES.T3, 1));
  let forks = 0;
  for (const count of children) if (count === 2) forks++;
  return forks;
}

async function forkCosts(serialFibUs: number, serialUtsUs: number): Promise<Pick<KernelCosts, 'fib' | 'uts'>> {
  const costs: Pick<KernelCosts, 'fib' | 'uts'> = {
    fib: { latentForkUs: 0, publishedForkUs: 0, inlineForkUs: 0 },
    uts: { latentForkUs: 0, publishedForkUs: 0, inlineForkUs: 0 },
  };
  const forks = { fib: (fibCalls(FIB_N) - 1) / 2, uts: utsForks() };
  for (const [name, policy] of Object.entries(SHOWN_BY) as [ForkCost, PolicyName][]) {
    const scheduler = await Scheduler.start({ threads: 1, policy });
    const fibUs = await fastestUs(6, () => scheduler.run(fib, [FIB_N]));
    const utsUs = await fastestUs(2, () => scheduler.run(uts, [T3, 1]));
    await scheduler.close();
    costs.fib[name] = Math.max(0, (fibUs - serialFibUs) / forks.fib);
    costs.uts[name] = Math.max(0, (utsUs - serialUtsUs) / forks.uts);
  }
  return costs;
}

export async function measureKernels(): Promise<KernelCosts> {
  const serial = await serialPrograms();
  const fibUs = await fastestUs(6, () => serial.fib(FIB_N));
  const utsUs = await fastestUs(2, () => serial.uts(T3));
  return {
    fibCallUs: fibUs / fibCalls(FIB_N),
    utsNodeUs: utsUs / UTS_TREES.T3.nodes,
    ...(await forkCosts(fibUs, utsUs)),
  };
}
