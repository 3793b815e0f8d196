/** Runs a simulation to its end and sums it up. */
import type { Spread } from '../lib/statistics.ts';
import { spread } from '../lib/statistics.ts';
import type { Graph } from '../workloads/graph.ts';
import { blocked, forkUs } from './forks.ts';
import { act, look } from './look.ts';
import type { Counts, Spent, Waits } from './metrics.ts';
import { check, end, join, poll, publish, release, run } from './run.ts';
import { EVENT, Simulation, type SimulationOptions } from './simulation.ts';
import { park, relax } from './sleep.ts';
import { noteWork } from './slots.ts';
import { newTask, type Task } from './task.ts';
import { unparkOne } from './wake.ts';
import { Walk } from './walk.ts';

export interface Outcome {
  /** From the first arrival to the last end. */
  makespanUs: number;
  /** False: it was stopped before its end, see `mostLooks`. */
  complete: boolean;
  /** Part of the threads' time that was work. */
  utilisation: number;
  counts: Counts;
  /** Microseconds of all threads by what they went into. */
  spentUs: Record<Spent, number>;
  /** Time of all threads on the word of the epoch, waiting for it included. */
  epochUs: number;
  waits: Waits;
  /** The program's tasks, in the order in which they were given. */
  tasks: readonly Task[];
}

/** A time and a size for each task of the program. */
export interface Arrivals {
  readonly timesUs: Float64Array;
  readonly sizesUs: Float64Array;
}

/** Runs a stream of tasks. `affine`: part of them that cannot leave the thread that they began on. */
export function simulateArrivals(options: SimulationOptions, arrivals: Arrivals, affine = 0): Outcome {
  const tasks: Task[] = [];
  const every = affine > 0 ? Math.round(1 / affine) : Number.POSITIVE_INFINITY;
  for (let i = 0; i < arrivals.timesUs.length; i++) {
    tasks.push(newTask(i, arrivals.timesUs[i], arrivals.sizesUs[i], null, null, i % every === 0));
  }
  return conclude(new Simulation(options, tasks));
}

/** Runs a graph, given once at time 0. */
export function simulateGraph(options: SimulationOptions, graph: Graph): Outcome {
  return simulateTasks(options, [{ graph, atUs: 0 }]);
}

/** Something that the program gives: work, or a graph. */
export interface Given {
  readonly atUs: number;
  readonly sizeUs?: number;
  readonly affine?: boolean;
  readonly graph?: Graph;
}

/** Runs what is given, in the order of its times. */
export function simulateTasks(options: SimulationOptions, given: readonly Given[]): Outcome {
  const forks = forkUs(new Simulation({ ...options, slots: 1, threads: 1 }, []));
  const tasks = given.map(({ atUs, sizeUs = 0, affine = false, graph }, i) => {
    const walk = graph === undefined ? null : new Walk(graph, 0, forks, options.costs.joinUs);
    return newTask(i, atUs, sizeUs, walk, null, affine);
  });
  return conclude(new Simulation(options, tasks));
}

/** More events than this in a row without a task's end: the policy goes round in circles. */
const MOST_EVENTS = 300_000_000;

function conclude(sim: Simulation): Outcome {
  // All threads begin asleep, as after the start of a scheduler.
  sim.parked.fill(1);
  for (let thread = 0; thread < sim.threads; thread++) sim.setHungry(thread, true);
  sim.sleepers = sim.threads;
  if (sim.arrivals.length > 0) sim.events.push(sim.arrivals[0].arrivedUs, EVENT.arrival, 0, 0);
  const { events, counts } = sim;
  while (sim.open > 0 && counts.looks < sim.mostLooks) {
    if (!events.pop()) throw new Error(stuck(sim));
    if (++counts.events > MOST_EVENTS) throw new Error(`no end after ${MOST_EVENTS} events: ${stuck(sim)}`);
    sim.nowUs = events.timeUs;
    if (events.kind === EVENT.arrival) arrive(sim);
    else if (events.stamp === sim.stamps[events.thread]) step(sim, events.kind, events.thread, events.timeUs);
  }
  const firstUs = sim.arrivals[0]?.arrivedUs ?? 0;
  const makespanUs = sim.nowUs - firstUs;
  return {
    makespanUs,
    complete: sim.open === 0,
    utilisation: makespanUs > 0 ? sim.spent.work / (makespanUs * sim.threads) : 1,
    counts,
    spentUs: sim.spent,
    epochUs: sim.epoch.spentUs,
    waits: sim.waits,
    tasks: sim.arrivals,
  };
}

function step(sim: Simulation, kind: number, thread: number, nowUs: number): void {
  switch (kind) {
    case EVENT.look:
      return look(sim, thread, nowUs);
    case EVENT.act:
      return act(sim, thread, nowUs);
    case EVENT.run:
      return run(sim, thread, nowUs);
    case EVENT.poll:
      return poll(sim, thread, nowUs);
    case EVENT.end:
      return end(sim, thread, nowUs);
    case EVENT.release:
      return release(sim, thread, nowUs);
    case EVENT.publish:
      return publish(sim, thread, nowUs);
    case EVENT.park:
      return park(sim, thread, nowUs);
    case EVENT.check:
      return check(sim, thread, nowUs);
    case EVENT.join:
      return join(sim, thread, nowUs);
    case EVENT.blocked:
      return blocked(sim, thread, nowUs);
    case EVENT.relax:
      return relax(sim, thread, nowUs);
    default:
      throw new Error(`no event ${kind}`);
  }
}

/** The program gives the next task: into the backlog, and a sleeper is woken (src/scheduler/runs.ts). */
function arrive(sim: Simulation): void {
  const task = sim.arrivals[sim.next++];
  sim.backlog.push(task);
  sim.backlogLine.write(sim.nowUs, -2);
  noteWork(sim, sim.nowUs);
  // Nobody need be woken while somebody is awake and looks (src/ring/hungry.ts, someoneLooks).
  if (sim.sleepers > 0 && sim.hungryThreads <= sim.sleepers) {
    unparkOne(sim, -1, sim.unparkFrom, sim.nowUs);
    sim.unparkFrom = (sim.unparkFrom + 1) % sim.threads;
  }
  if (sim.next < sim.arrivals.length) sim.events.push(sim.arrivals[sim.next].arrivedUs, EVENT.arrival, 0, 0);
}

function stuck(sim: Simulation): string {
  const states = [0, 0, 0, 0, 0, 0];
  for (const state of sim.ring.state) states[state]++;
  return (
    `${sim.open} tasks have not ended and nothing happens any more (policy ${sim.policy.name}, ${sim.threads} threads, ` +
    `${sim.ring.slots} slots by state: ${states.join(' ')}, ${sim.sleepers} asleep, backlog ${sim.hasBacklog})`
  );
}

/** Time in the system, and that over the task's size, of all but the first tasks, which found everything empty. */
export function sojourns(outcome: Outcome, skip = 0): { sojournUs: Spread; slowdown: Spread; waitUs: Spread } {
  const tasks = outcome.tasks.slice(Math.floor(skip * outcome.tasks.length));
  return {
    sojournUs: spread(tasks.map(({ endedUs, arrivedUs }) => endedUs - arrivedUs)),
    slowdown: spread(tasks.map(({ endedUs, arrivedUs, sizeUs }) => (endedUs - arrivedUs) / sizeUs)),
    waitUs: spread(tasks.map(({ startedUs, arrivedUs }) => startedUs - arrivedUs)),
  };
}
