/** The conformance suite under the simulator's clock. */

import { calibratedCosts } from '../../simulator/costs.ts';
import { simulateTasks } from '../../simulator/engine/simulate.ts';
import type { SimulationOptions } from '../../simulator/engine/simulation.ts';
import type { Walk } from '../../simulator/engine/walk.ts';
import { fibGraph } from '../../simulator/workloads/fib.ts';
import { POLICIES } from '../../src/policy/index.ts';
import { conformance, type Job, type World } from './conformance.ts';

/** Work of a call of `fib`: enough for forks to be taken. */
const CALL_US = 3;

function given(job: Job) {
  const atUs = 1000 * job.atMs;
  if (job.kind === 'fib') return { atUs, graph: fibGraph(job.n, CALL_US, 0) };
  return { atUs, sizeUs: 1000 * job.workMs, affine: job.affine };
}

/** Both calls of a `fib` are nodes that are joined; one of them is a fork. */
function forksOf(walks: readonly Walk[]): { run: number; joined: number } {
  const sum = (of: (walk: Walk) => number): number => walks.reduce((all, walk) => all + of(walk), 0) / 2;
  return { run: sum((walk) => walk.entered - 1), joined: sum((walk) => walk.joined) };
}

const world: World = {
  name: 'simulator',
  async play({ policy, shape, jobs, seed }) {
    const options: SimulationOptions = {
      policy: POLICIES[policy],
      threads: shape.threads,
      slots: shape.slots,
      window: shape.window,
      quantumUs: 1000 * shape.quantum,
      costs: calibratedCosts(),
      seed,
      checkWaits: true,
    };
    const { tasks, counts, waits } = simulateTasks(options, jobs.map(given));
    return {
      jobs: tasks.map(({ ends, startedUs, endedUs, walk }) => ({
        ends,
        value: walk?.value,
        startMs: startedUs / 1000,
        endMs: endedUs / 1000,
      })),
      forks: forksOf(tasks.flatMap(({ walk }) => walk ?? [])),
      leaves: counts.leaves,
      mostPassedOver: waits.mostDispatches,
    };
  },
};

conformance(world);
