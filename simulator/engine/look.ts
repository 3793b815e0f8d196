/** How a thread finds its next task, step by step as in src/thread/search.ts: look, decide, turn, swap, or look again. */
import { mayResume } from '../../src/policy/look.ts';
import { DO } from '../../src/policy/policy.ts';
import { STATE } from '../../src/ring/slots.ts';
import { stealFork } from './forks.ts';
import { enter } from './run.ts';
import { EVENT, type Simulation } from './simulation.ts';
import { startPark } from './sleep.ts';
import type { Task } from './task.ts';

/** With quantum 0: how long a task may wait for another thread than the one that ran it last (src/thread/loop.ts). */
export const CHANGE_WAIT_US = 10_000;

export function mustChange(sim: Simulation, thread: number): boolean {
  return sim.quantumUs === 0 && sim.relaxed[thread] === 0 && sim.threads > 1;
}

/** Asks the policy. Returns when the thread has made up its mind. */
export function decide(sim: Simulation, thread: number, nowUs: number): number {
  const { view, costs } = sim;
  view.begin(thread);
  view.epoch = sim.epoch.read(nowUs, thread);
  view.dispatches = sim.dispatches[thread];
  view.justLeft = sim.justLeft[thread] === 1;
  view.backlog = sim.hasBacklog;
  view.mustChange = mustChange(sim, thread);
  view.preferred = sim.preferred[thread];
  sim.draws[thread] = (Math.imul(sim.draws[thread], 1664525) + 1013904223 + thread) | 0;
  view.draw = sim.draws[thread] >>> 1;
  sim.policy.decide(view, sim.decision);
  sim.keepDecision(thread);
  sim.spend('turn', sim.epoch.doneUs - nowUs);
  const readUs = sim.backlogLine.read(sim.epoch.doneUs, thread);
  const looksUs = view.looks * costs.lookUs + view.misses * (costs.lookMissUs - costs.lookUs);
  sim.counts.looks += view.looks;
  sim.counts.misses += view.misses;
  sim.spend('look', readUs - sim.epoch.doneUs + looksUs);
  return readUs + looksUs;
}

export function look(sim: Simulation, thread: number, nowUs: number): void {
  const decidedUs = decide(sim, thread, nowUs);
  if (sim.action[thread] === DO.nothing) startPark(sim, thread, decidedUs);
  else sim.at(decidedUs, EVENT.act, thread);
}

export function act(sim: Simulation, thread: number, nowUs: number): void {
  const turns = sim.turns[thread];
  let doneUs = nowUs;
  if (turns > 0) {
    const turned = sim.epoch.turn(nowUs, thread, sim.seenEpoch[thread], turns);
    doneUs = sim.epoch.doneUs;
    sim.spend('turn', doneUs - nowUs);
    if (!turned) {
      sim.counts.turnsLost++;
      sim.at(doneUs, EVENT.look, thread);
      return;
    }
    sim.counts.turns++;
  }
  const action = sim.action[thread];
  if (action === DO.take) take(sim, thread, doneUs);
  else if (action === DO.admit) admit(sim, thread, doneUs);
  else stealFork(sim, thread, doneUs);
}

/** Somebody was quicker: the swap was for nothing, the thread looks again. */
export function lose(sim: Simulation, thread: number, nowUs: number): void {
  sim.counts.conflicts++;
  sim.at(nowUs + sim.spend('swap', sim.costs.swapUs + sim.costs.transferUs), EVENT.look, thread);
}

/** True if a slot's word is still one that the thread's swap succeeds on. */
export function stillIn(sim: Simulation, thread: number, state: number): boolean {
  const slot = sim.slot[thread];
  return sim.ring.state[slot] === state && sim.ring.generation[slot] === sim.seenGeneration[thread];
}

function take(sim: Simulation, thread: number, nowUs: number): void {
  const { ring, costs } = sim;
  const slot = sim.slot[thread];
  // A later READY of the same task may be at home elsewhere by now: then it goes back (search.ts, keepTaken).
  if (!stillIn(sim, thread, STATE.ready) || !mayResume(thread, ring.home[slot], 0, false)) {
    return lose(sim, thread, nowUs);
  }
  noteWait(sim, slot, nowUs);
  ring.set(slot, STATE.running);
  const moved = ring.last[slot] !== 0 && ring.last[slot] !== thread + 1;
  const swapUs = sim.spend('swap', costs.swapUs + (moved ? costs.transferUs : 0));
  enter(sim, thread, slot, ring.tasks[slot]!, nowUs + swapUs);
}

function admit(sim: Simulation, thread: number, nowUs: number): void {
  const { costs } = sim;
  if (!stillIn(sim, thread, STATE.empty)) return lose(sim, thread, nowUs);
  const slot = sim.slot[thread];
  const poppedUs = sim.backlogLine.write(nowUs, thread);
  const swapUs = sim.spend('swap', poppedUs - nowUs + costs.swapUs);
  if (!sim.hasBacklog) return lose(sim, thread, nowUs + swapUs);
  const task = popBacklog(sim);
  claimFor(sim, slot, task, STATE.running);
  enter(sim, thread, slot, task, nowUs + swapUs + sim.spend('dispatch', costs.admitUs));
}

function popBacklog(sim: Simulation): Task {
  const task = sim.backlog[sim.backlogHead];
  if (++sim.backlogHead > 4096 && 2 * sim.backlogHead > sim.backlog.length) {
    sim.backlog.splice(0, sim.backlogHead);
    sim.backlogHead = 0;
  }
  return task;
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

/** A READY task has its thread: how long did it have to wait? */
function noteWait(sim: Simulation, slot: number, nowUs: number): void {
  const { waits, ring } = sim;
  waits.mostUs = Math.max(waits.mostUs, nowUs - sim.readySinceUs[slot]);
  waits.mostTurns = Math.max(waits.mostTurns, (sim.epoch.stamp(nowUs) - ring.readyAt[slot]) | 0);
  const since = sim.readySinceDispatches;
  if (since === null) return;
  const home = ring.home[slot];
  const base = slot * sim.threads;
  for (let other = 0; other < sim.threads; other++) {
    if (home !== 0 && home !== other + 1) continue;
    const passed = sim.dispatches[other] - since[base + other];
    if (passed > waits.mostDispatches) waits.mostDispatches = passed;
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
