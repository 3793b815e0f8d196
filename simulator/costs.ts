/**
 * What things cost, in microseconds: every duration that the simulator knows. The figures are in costs.json, measured on one
 * machine by `npm run simulate -- --calibrate`.
 */
import { readFileSync } from 'node:fs';

export interface Costs {
  /** One look at a slot whose line this core already has. */
  readonly lookUs: number;
  /** One look at a slot that another core has written since, in a scan (the loads overlap). */
  readonly lookMissUs: number;
  /** A compare-and-swap or store of a shared word that this core has. */
  readonly swapUs: number;
  /** To bring a shared word's line from another core. Nobody else gets it meanwhile: this is what serialises. */
  readonly transferUs: number;
  /** From a taken slot to the task's first instruction, on the thread that ran it last: buffers, resume. */
  readonly dispatchUs: number;
  /** To admit a record from the backlog: arguments and all. On top of a dispatch. */
  readonly admitUs: number;
  /** More than that on another thread than the last one: decoding, and the caches' refill. */
  readonly handOverUs: number;
  /** From the poll that says go to a READY slot: spill and publish. */
  readonly leaveUs: number;
  /** The outcome into the record, the record to the program, the slot EMPTY. */
  readonly finishUs: number;
  /** What who wakes another thread pays: a call of the system. */
  readonly notifyUs: number;
  /** From there until the woken thread looks for work. */
  readonly wakeUs: number;
  /** How long an idle thread looks about before it sleeps. */
  readonly spinUs: number;
  /** To announce a sleep and look again. */
  readonly parkUs: number;
  /** Time between two polls of a running task. */
  readonly pollGapUs: number;
  /** A task whose quantum is over looks for others no more often than this. */
  readonly scanEveryUs: number;
  /** One fork and its join, nobody else involved: on the latent stack, */
  readonly latentForkUs: number;
  /** on a shared deque, */
  readonly publishedForkUs: number;
  /** and as a plain call. */
  readonly inlineForkUs: number;
  /** To make a latent fork a task in a slot, for who promotes. */
  readonly promoteUs: number;
  /** To take a fork from another thread's deque into a slot, for the thief. */
  readonly stealUs: number;
  /** To read the result of a fork that ran elsewhere. */
  readonly joinUs: number;
}

export const COST_NAMES = [
  'lookUs',
  'lookMissUs',
  'swapUs',
  'transferUs',
  'dispatchUs',
  'admitUs',
  'handOverUs',
  'leaveUs',
  'finishUs',
  'notifyUs',
  'wakeUs',
  'spinUs',
  'parkUs',
  'pollGapUs',
  'scanEveryUs',
  'latentForkUs',
  'publishedForkUs',
  'inlineForkUs',
  'promoteUs',
  'stealUs',
  'joinUs',
] as const satisfies readonly (keyof Costs)[];

/** What a fork costs, by what becomes of it. */
export type ForkCost = 'latentForkUs' | 'publishedForkUs' | 'inlineForkUs';

/** One calibrated figure: the value, how it came about. */
export interface Calibrated {
  readonly value: number;
  readonly how: string;
}

/** costs.json. */
export interface CostFile {
  readonly setting: { date: string; cpu: string; cores: number; node: string };
  readonly costs: Readonly<Record<keyof Costs, Calibrated>>;
  /** What a fork and its join cost in fib (one argument), and in UTS (nine): `latentForkUs` and so on of `costs` are fib's. */
  readonly forks: Readonly<Record<'fib' | 'uts', Readonly<Record<ForkCost, Calibrated>>>>;
  /** Work of one node of the recorded graphs, in us. */
  readonly work: Readonly<Record<'fibCall' | 'utsNode', Calibrated>>;
}

export const costsUrl = new URL('./costs.json', import.meta.url);

export function readCostFile(): CostFile {
  return JSON.parse(readFileSync(costsUrl, 'utf8')) as CostFile;
}

/** The calibrated costs. */
export function calibratedCosts(): Costs {
  const { costs } = readCostFile();
  return Object.fromEntries(COST_NAMES.map((name) => [name, costs[name].value])) as unknown as Costs;
}

/** What forks of one of the programs cost. */
export function forkCosts(program: 'fib' | 'uts'): Record<ForkCost, number> {
  const { latentForkUs, publishedForkUs, inlineForkUs } = readCostFile().forks[program];
  return {
    latentForkUs: latentForkUs.value,
    publishedForkUs: publishedForkUs.value,
    inlineForkUs: inlineForkUs.value,
  };
}

/** Nothing costs anything, and a task polls and looks about all the time: what closed forms are about. */
export function freeCosts(pollGapUs: number): Costs {
  const none = Object.fromEntries(COST_NAMES.map((name) => [name, 0])) as unknown as Costs;
  return { ...none, pollGapUs };
}
