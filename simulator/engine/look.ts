/** How a thread finds its next task, step by step as in src/thread/search.ts: look, decide, turn, swap, or look again. */
import { mayResume } from '../../src/policy/look.ts';
import { DO } from '../../src/policy/policy.ts';
import { STATE } from '../../src/ring/slots.ts';
import { decide } from './decide.ts';
import { enter } from './enter.ts';
import { stealFork } from './forks.ts';
import { EVENT, type Simulation } from './simulation.ts';
import { startIdle } from './sleep.ts';
import { claimFor, lose, stillIn } from './slots.ts';
import type { Task } from './task.ts';

export function look(sim: Simulation, thread: number, nowUs: number): void {
  sim.setHungry(thread, false);
  const decidedUs = decide(sim, thread, nowUs);
  if (sim.action[thread] === DO.nothing) startIdle(sim, thread, decidedUs);
  else sim.at(decidedUs, EVENT.act, thread);
}

export function act(sim: Simulation, thread: number, nowUs: number): void {
  const turns = sim.turns[thread];
  let doneUs = nowUs;
  if (turns > 0) {
    const turned = sim.epoch.turn(nowUs, thread, sim.seenEpoch[thread], turns);
    doneUs = sim.epoch.doneUs;
    sim.spend('turn', doneUs - nowUs);
    if (turned) sim.counts.turns++;
    else {
      sim.counts.turnsLost++;
      if (!sim.lostTurnGoesOn) return sim.at(doneUs, EVENT.look, thread);
    }
  }
  const action = sim.action[thread];
  if (action === DO.take) take(sim, thread, doneUs);
  else if (action === DO.admit) admit(sim, thread, doneUs);
  else stealFork(sim, thread, doneUs);
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
