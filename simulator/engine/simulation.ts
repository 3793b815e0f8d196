/**
 * One simulated scheduler: its ring, its threads, its backlog, and the events to come. What happens at an event is in look.ts,
 * run.ts, forks.ts and sleep.ts; this file holds the state and the loop.
 */
import { type Decision, DO, newDecision, type Policy } from '../../src/policy/policy.ts';
import { defaultWindow } from '../../src/policy/ring.ts';
import type { Costs } from '../costs.ts';
import { Events } from '../lib/events.ts';
import { Random } from '../lib/random.ts';
import { Epoch, type EpochKind } from './epoch.ts';
import { Line } from './line.ts';
import { type Counts, newCounts, newSpent, type Spent, type Waits } from './metrics.ts';
import { type LookKind, RingState, RingView } from './ring-state.ts';
import type { Task } from './task.ts';

export interface SimulationOptions {
  readonly policy: Policy;
  readonly threads: number;
  /** Default: 8 a thread, as in the runtime. */
  readonly slots?: number;
  readonly window?: number;
  readonly quantumUs: number;
  readonly costs: Costs;
  readonly seed: number;
  readonly epoch?: EpochKind;
  readonly looks?: LookKind;
  /** Keeps for each READY task how often each thread has gone to another one meanwhile. Takes time: for tests. */
  readonly checkWaits?: boolean;
  /** Stops after so many looks at slots, done or not: where all threads get into each other's way, a run would take hours. */
  readonly mostLooks?: number;
  /** A thread that has lost the turn of the ring to another one goes on to its slot. Default: it decides again, as in the runtime. */
  readonly lostTurnGoesOn?: boolean;
}

export const EVENT = {
  arrival: 0,
  look: 1,
  act: 2,
  park: 3,
  run: 4,
  poll: 5,
  check: 6,
  end: 7,
  publish: 8,
  release: 9,
  join: 10,
  blocked: 11,
  relax: 12,
} as const;

/** No slot. */
export const NONE = -1;

export class Simulation {
  readonly policy: Policy;
  readonly threads: number;
  readonly quantumUs: number;
  readonly mostLooks: number;
  readonly lostTurnGoesOn: boolean;
  readonly costs: Costs;
  readonly random: Random;
  readonly ring: RingState;
  readonly view: RingView;
  readonly epoch: Epoch;
  readonly backlogLine: Line;
  readonly sleepersLine: Line;
  readonly events = new Events();
  readonly decision: Decision = newDecision();
  nowUs = 0;

  /** Tasks that the program has given and nobody has admitted: numbers from `backlogHead` on. */
  readonly backlog: Task[] = [];
  backlogHead = 0;
  /** Tasks to come, by time; {@link Simulation.next} is the next one. */
  readonly arrivals: readonly Task[];
  next = 0;
  /** Tasks of the program that have not ended. */
  open: number;
  made: number;
  unparkFrom = 0;

  // A thread's own state, by thread.
  readonly dispatches: Int32Array;
  readonly justLeft: Uint8Array;
  readonly preferred: Int32Array;
  readonly relaxed: Uint8Array;
  readonly draws: Int32Array;
  readonly parked: Uint8Array;
  sleepers = 0;
  /** Threads that have nothing to do: they look about or sleep. */
  readonly hungry: Uint8Array;
  hungryThreads = 0;
  /** Those of them that still look about. */
  readonly spinning = new Set<number>();
  readonly running: (Task | null)[];
  readonly runFromUs: Float64Array;
  readonly quantumEndUs: Float64Array;
  readonly scannedUs: Float64Array;
  /** Microseconds that a microsecond of work takes: more than 1 while the thread looks about every so often. */
  readonly slowness: Float64Array;
  /** Events of a thread with another stamp than this are over. */
  readonly stamps: Int32Array;
  /** Threads whose quantum is over, with nobody waiting so far. */
  readonly overdue = new Set<number>();
  readonly checkAsked: Uint8Array;

  // What a thread has decided and not done yet.
  readonly action: Uint8Array;
  readonly slot: Int32Array;
  readonly turns: Int32Array;
  readonly victim: Int32Array;
  readonly seenGeneration: Int32Array;
  readonly seenEpoch: Int32Array;

  readonly counts: Counts = newCounts();
  readonly spent: Record<Spent, number> = newSpent();
  readonly waits: Waits = { mostTurns: 0, mostUs: 0, mostDispatches: -1 };
  readonly readySinceUs: Float64Array;
  readonly readySinceDispatches: Int32Array | null;

  constructor(options: SimulationOptions, arrivals: readonly Task[]) {
    const { policy, threads, quantumUs, costs, seed } = options;
    const slots = options.slots ?? 8 * threads;
    this.policy = policy;
    this.threads = threads;
    this.quantumUs = quantumUs;
    this.mostLooks = options.mostLooks ?? Number.POSITIVE_INFINITY;
    this.lostTurnGoesOn = options.lostTurnGoesOn ?? false;
    this.costs = costs;
    this.arrivals = arrivals;
    this.open = arrivals.length;
    this.made = arrivals.length;
    this.random = new Random(seed, 7);
    this.ring = new RingState(slots, threads);
    const window = options.window ?? defaultWindow(slots, threads);
    this.view = new RingView(this.ring, threads, window, options.looks ?? 'slots', costs.lookMissUs > costs.lookUs);
    this.view.offersOf = (thread) => this.running[thread]?.walk?.offers ?? 0;
    const line = (): Line => new Line(threads, costs.swapUs, costs.transferUs);
    this.epoch = new Epoch(options.epoch ?? 'shared', threads, quantumUs, line());
    this.backlogLine = line();
    this.sleepersLine = line();
    this.dispatches = new Int32Array(threads);
    this.justLeft = new Uint8Array(threads);
    this.preferred = new Int32Array(threads).fill(NONE);
    this.relaxed = new Uint8Array(threads);
    this.draws = new Int32Array(threads);
    this.parked = new Uint8Array(threads);
    this.hungry = new Uint8Array(threads);
    this.running = new Array(threads).fill(null);
    this.runFromUs = new Float64Array(threads);
    this.quantumEndUs = new Float64Array(threads);
    this.scannedUs = new Float64Array(threads);
    this.slowness = new Float64Array(threads).fill(1);
    this.stamps = new Int32Array(threads);
    this.checkAsked = new Uint8Array(threads);
    this.action = new Uint8Array(threads);
    this.slot = new Int32Array(threads).fill(NONE);
    this.turns = new Int32Array(threads);
    this.victim = new Int32Array(threads);
    this.seenGeneration = new Int32Array(threads);
    this.seenEpoch = new Int32Array(threads);
    this.readySinceUs = new Float64Array(slots);
    this.readySinceDispatches = options.checkWaits === true ? new Int32Array(slots * threads) : null;
  }

  get hasBacklog(): boolean {
    return this.backlogHead < this.backlog.length;
  }

  /** Schedules what a thread does next. */
  at(timeUs: number, kind: number, thread: number): void {
    this.events.push(timeUs, kind, thread, this.stamps[thread]);
  }

  /** What a thread was going to do (a poll, an end) is not going to happen. */
  forget(thread: number): void {
    this.stamps[thread]++;
  }

  /** Time that a thread spends, by what on. Returns it. */
  spend(on: Spent, us: number): number {
    this.spent[on] += us;
    return us;
  }

  /** Copies what the policy has decided to where the thread keeps it. */
  keepDecision(thread: number): void {
    const { action, slot, turns, victim } = this.decision;
    this.action[thread] = action;
    this.slot[thread] = slot;
    this.turns[thread] = turns;
    this.victim[thread] = victim;
    this.seenEpoch[thread] = this.view.epoch;
    if (action !== DO.nothing) this.seenGeneration[thread] = this.ring.generation[slot];
  }

  /** Says whether a thread has nothing to do. */
  setHungry(thread: number, hungry: boolean): void {
    if ((this.hungry[thread] === 1) === hungry) return;
    this.hungry[thread] = hungry ? 1 : 0;
    this.hungryThreads += hungry ? 1 : -1;
  }
}
