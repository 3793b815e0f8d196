/** What becomes of forks: promoted at a poll, stolen from a deque, waited for at a join. */
import { FORKS } from '../../src/policy/policy.ts';
import { STATE } from '../../src/ring/slots.ts';
import { enter } from './enter.ts';
import { EVENT, type Simulation } from './simulation.ts';
import { claimFor, lose, noteWork, publishReady, scanUs, stillIn } from './slots.ts';
import { newTask, type Task } from './task.ts';
import { unparkOne } from './wake.ts';
import { Walk } from './walk.ts';

/** What one fork and its join cost under a policy when nobody takes it. */
export function forkUs(sim: Simulation): number {
  const { costs, policy } = sim;
  if (policy.forks === FORKS.promoted) return costs.latentForkUs;
  return policy.forks === FORKS.published ? costs.publishedForkUs : costs.inlineForkUs;
}

/** The oldest fork of a task becomes a task of its own. */
function takeOldest(sim: Simulation, parent: Task, nowUs: number): Task {
  return parent.walk!.takeOldest((node) => {
    const walk = new Walk(parent.walk!.graph, node, forkUs(sim), sim.costs.joinUs);
    return newTask(sim.made++, nowUs, 0, walk, parent);
  });
}

/** A poll that sees a hungry thread: the oldest latent fork is promoted; published ones are pointed out. Returns when it is done. */
export function offerForks(sim: Simulation, thread: number, task: Task, nowUs: number): number {
  if (task.walk!.offers === 0 || sim.ring.empty === 0) return nowUs;
  if (sim.policy.forks === FORKS.published) {
    noteWork(sim, nowUs);
    return unparkOne(sim, thread, thread + 1, nowUs);
  }
  const scannedUs = nowUs + sim.spend('scan', scanUs(sim, 0));
  // As src/thread/promote.ts: every hungry thread finds something already.
  if (sim.ring.readyFree >= sim.hungryThreads) return scannedUs;
  const slot = emptySlot(sim);
  claimFor(sim, slot, takeOldest(sim, task, nowUs), STATE.claimed);
  publishReady(sim, slot, nowUs);
  sim.counts.promotions++;
  const atUs = scannedUs + sim.spend('forks', sim.costs.promoteUs);
  noteWork(sim, atUs);
  return unparkOne(sim, thread, thread + 1, atUs);
}

function emptySlot(sim: Simulation): number {
  const slot = sim.ring.state.indexOf(STATE.empty);
  if (slot < 0) throw new Error('no slot is EMPTY, against the count');
  return slot;
}

/** The thief's step: the slot, then the oldest fork of the victim, if it is still there. */
export function stealFork(sim: Simulation, thread: number, nowUs: number): void {
  const owner = sim.running[sim.victim[thread]];
  const fits = stillIn(sim, thread, STATE.empty);
  if (!fits || owner === null || owner.walk === null || owner.walk.offers === 0) {
    sim.counts.stealsLost++;
    lose(sim, thread, nowUs);
    return;
  }
  const task = takeOldest(sim, owner, nowUs);
  claimFor(sim, sim.slot[thread], task, STATE.running);
  sim.counts.steals++;
  enter(sim, thread, sim.slot[thread], task, nowUs + sim.spend('forks', sim.costs.stealUs));
}

/** The join's child still runs: the task spills and lets go of its thread. */
export function atJoin(sim: Simulation, thread: number, task: Task, nowUs: number): void {
  sim.forget(thread);
  task.blockedOn = task.walk!.joins;
  sim.at(nowUs + sim.spend('leave', sim.costs.leaveUs), EVENT.blocked, thread);
}

/** The spill is done: BLOCKED, or READY where the child has ended on the way. */
export function blocked(sim: Simulation, thread: number, nowUs: number): void {
  const task = sim.running[thread]!;
  const slot = sim.slot[thread];
  sim.running[thread] = null;
  sim.counts.blocks++;
  let atUs = nowUs;
  if (task.blockedOn!.endedUs < 0) sim.ring.set(slot, STATE.blocked);
  else atUs = ready(sim, thread, task, nowUs);
  sim.at(atUs, EVENT.look, thread);
}

/** A fork has ended: whoever waits for it at its join is READY. */
export function wakeParent(sim: Simulation, thread: number, child: Task, nowUs: number): number {
  const parent = child.parent!;
  if (parent.blockedOn !== child || sim.ring.state[parent.slot] !== STATE.blocked) return nowUs;
  return ready(sim, thread, parent, nowUs);
}

function ready(sim: Simulation, thread: number, task: Task, nowUs: number): number {
  task.blockedOn = null;
  publishReady(sim, task.slot, nowUs);
  noteWork(sim, nowUs);
  return unparkOne(sim, thread, thread + 1, nowUs);
}
