/** The simulator against queueing theory, and against the same arrivals worked out exactly. At no costs: theory knows none. */

import { POLICIES } from '../../src/policy/index.ts';
import type { PolicyName } from '../../src/policy/policy.ts';
import { sojournProcessorSharing, waitMG1, waitMMk } from '../bounds/closed-forms.ts';
import { firstComeStarts, sharedEnds } from '../bounds/exact.ts';
import { freeCosts } from '../costs.ts';
import { type Arrivals, simulateArrivals, sojourns } from '../engine/simulate.ts';
import { confidence, mean } from '../lib/statistics.ts';
import { poissonArrivals, SIZES, type SizeName } from '../workloads/arrivals.ts';

const MEAN_US = 100;
/** Tasks that found everything empty are not counted. */
const SKIP = 0.1;

export interface ClosedRow {
  what: string;
  policy: PolicyName;
  formula: number;
  /** Mean over replications, and half of its 95 % confidence interval. */
  simulated: number;
  half: number;
  /** Simulated over formula, less 1. */
  error: number;
  /** The same arrivals, exactly; and the simulation over that, less 1. */
  exact: number;
  errorToExact: number;
}

interface Check {
  what: string;
  policy: PolicyName;
  sizes: SizeName;
  servers: number;
  load: number;
  formula: number;
  kind: 'wait' | 'sojourn';
}

function meanFrom(values: Float64Array): number {
  return mean(values.subarray(Math.floor(SKIP * values.length)));
}

function exactly({ kind, servers }: Check, arrivals: Arrivals): number {
  const times = kind === 'wait' ? firstComeStarts(arrivals, servers) : sharedEnds(arrivals);
  return meanFrom(times.map((timeUs, i) => timeUs - arrivals.timesUs[i]));
}

function simulated(check: Check, arrivals: Arrivals, seed: number, quantumUs: number): number {
  const options = {
    policy: POLICIES[check.policy],
    threads: check.servers,
    // Room for all that are there at once: with less, processor sharing has a queue before it.
    slots: check.kind === 'wait' ? 4 * check.servers : 512,
    quantumUs,
    costs: freeCosts(quantumUs / 100),
    seed,
  };
  const { waitUs, sojournUs } = sojourns(simulateArrivals(options, arrivals), SKIP);
  return check.kind === 'wait' ? waitUs.mean : sojournUs.mean;
}

function row(check: Check, tasks: number, replications: number, seed: number, quantumUs: number): ClosedRow {
  const got: number[] = [];
  const exact: number[] = [];
  for (let i = 0; i < replications; i++) {
    const arrivals = poissonArrivals(SIZES[check.sizes], {
      tasks,
      meanUs: MEAN_US,
      load: check.load,
      threads: check.servers,
      seed: seed + 1000 * i,
    });
    got.push(simulated(check, arrivals, seed + i, quantumUs));
    exact.push(exactly(check, arrivals));
  }
  const { mean: middle, half } = confidence(got);
  const { what, policy, formula } = check;
  const exactMean = mean(exact);
  return {
    what,
    policy,
    formula,
    simulated: middle,
    half,
    error: middle / formula - 1,
    exact: exactMean,
    errorToExact: middle / exactMean - 1,
  };
}

function firstComeChecks(): Check[] {
  const checks: Check[] = [];
  for (const servers of [1, 2, 8]) {
    for (const load of [0.5, 0.7, 0.9]) {
      const formula = waitMMk(servers, load, MEAN_US);
      checks.push({
        what: `M/M/${servers} wait, load ${load}`,
        policy: 'fifo',
        sizes: 'exponential',
        servers,
        load,
        formula,
        kind: 'wait',
      });
    }
  }
  for (const sizes of ['equal', 'half', 'rare'] as const) {
    const formula = waitMG1(0.7, MEAN_US, SIZES[sizes].squaredVariation);
    checks.push({
      what: `M/G/1 wait, load 0.7, ${sizes}`,
      policy: 'fifo',
      sizes,
      servers: 1,
      load: 0.7,
      formula,
      kind: 'wait',
    });
  }
  return checks;
}

function sharingChecks(): Check[] {
  return (['ring', 'hybrid'] as const).flatMap((policy) =>
    (['equal', 'exponential', 'half', 'rare'] as const).map((sizes): Check => {
      const formula = sojournProcessorSharing(0.7, MEAN_US);
      return {
        what: `M/G/1-PS sojourn, load 0.7, ${sizes}`,
        policy,
        sizes,
        servers: 1,
        load: 0.7,
        formula,
        kind: 'sojourn',
      };
    }),
  );
}

/** All checks. `scale`: 1 for the figures that count, less for a quick look. */
export function checkClosedForms(seed: number, scale: number): ClosedRow[] {
  const replications = scale < 1 ? 4 : 8;
  return [
    ...firstComeChecks().map((check) => row(check, Math.round(60_000 * scale), replications, seed, 1000)),
    ...sharingChecks().map((check) => row(check, Math.round(8_000 * scale), replications, seed, MEAN_US / 20)),
  ];
}
