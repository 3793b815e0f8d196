/** What threads do with the slots of the simulated ring, and what they look for in it (src/ring/slots.ts, src/thread/search.ts). */
import { mayResume } from '../../src/policy/look.ts';
import { STATE } from '../../src/ring/slots.ts';
import { EVENT, type Simulation } from './simulation.ts';
import type { Task } from './task.ts';

/** With quantum 0: how long a task may wait for another thread than the one that ran it last (src/thread/loop.ts). */
export const CHANGE_WAIT_US = 10_000;

export function mustChange(sim: Simulation, thread: number): boolean {
  return sim.quantumUs === 0 && sim.relaxed[thread] === 0 && sim.threads > 1;
}

/** True if a slot's word is still one that the thread's swap succeeds on. */
export function stillIn(sim: Simulation, thread: number, state: number): boolean {
  const slot = sim.slot[thread];
  return sim.ring.state[slot] === state && sim.ring.generation[slot] === sim.seenGeneration[thread];
}

/** Somebody was quicker: the swap was for nothing, the thread looks again. */
export function lose(sim: Simulation, thread: number, nowUs: number): void {
  sim.counts.conflicts++;
  sim.at(nowUs + sim.spend('swap', sim.costs.swapUs + sim.costs.transferUs), EVENT.look, thread);
}

/** Puts a task that has not run yet into an EMPTY slot. */
export function claimFor(sim: Simulation, slot: number, task: Task, state: number): void {
  const { ring } = sim;
  ring.generation[slot]++;
  ring.tasks[slot] = task;
  ring.last[slot] = 0;
  ring.home[slot] = 0;
  ring.set(slot, state);
  task.slot = slot;
}

/** The slot waits for a thread from now on; stamped as src/ring/slots.ts does. */
export function publishReady(sim: Simulation, slot: number, nowUs: number): void {
  sim.ring.readyAt[slot] = sim.epoch.stamp(nowUs);
  sim.ring.set(slot, STATE.ready);
  sim.readySinceUs[slot] = nowUs;
  sim.readySinceDispatches?.set(sim.dispatches, slot * sim.threads);
}

/**
 * Something can run that could not before: idle threads that look about see it, all of them; tasks whose quantum is over will see it at
 * their next look.
 */
export function noteWork(sim: Simulation, nowUs: number): void {
  for (const thread of sim.spinning) {
    sim.spinning.delete(thread);
    sim.forget(thread);
    sim.at(nowUs + scanUs(sim, 0) * sim.random.next(), EVENT.look, thread);
  }
  if (sim.overdue.size === 0) return;
  for (const thread of sim.overdue) {
    if (sim.checkAsked[thread] === 1) continue;
    sim.checkAsked[thread] = 1;
    const soonUs = Math.max(nowUs, sim.scannedUs[thread] + sim.costs.scanEveryUs);
    sim.at(soonUs + sim.costs.pollGapUs * sim.random.next(), EVENT.check, thread);
  }
}

/** True if something else than its own task could run on a thread now (search.ts, othersWait). */
export function othersWait(sim: Simulation, thread: number): boolean {
  if (!sim.policy.preempts) return false;
  if (sim.hasBacklog && sim.ring.empty > 0) return true;
  if (!mustChange(sim, thread)) return sim.ring.readyFor(thread);
  for (let slot = 0; slot < sim.ring.slots; slot++) {
    if (sim.ring.state[slot] !== STATE.ready) continue;
    if (mayResume(thread, sim.ring.home[slot], sim.ring.last[slot], true)) return true;
  }
  return false;
}

/** True if a READY slot waits for another thread than this one only because this one ran it last (search.ts, onlyOwnLeft). */
export function onlyOwnLeft(sim: Simulation, thread: number): boolean {
  return mustChange(sim, thread) && sim.ring.readyFree > 0;
}

/** True if something waits that any thread could run (search.ts, workForAnyone). */
export function workForAnyone(sim: Simulation): boolean {
  return sim.ring.readyFree > 0 || (sim.hasBacklog && sim.ring.empty > 0);
}

/** What it costs to look over the ring until something is found, with `hits` slots that would do. */
export function scanUs(sim: Simulation, hits: number): number {
  return (sim.costs.lookUs * sim.ring.slots) / (hits + 1);
}
