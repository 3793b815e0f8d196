/** One dispatch, as in src/thread/run.ts and poll.ts: a task runs until it ends, leaves at a poll, or stands at a join. */
import { FORKS } from '../../src/policy/policy.ts';
import { STATE } from '../../src/ring/slots.ts';
import { atJoin, offerForks, wakeParent } from './forks.ts';
import { EVENT, NONE, type Simulation } from './simulation.ts';
import { noteWork, othersWait, publishReady, scanUs } from './slots.ts';
import type { Task } from './task.ts';
import { unparkOne } from './wake.ts';
import { WALK } from './walk.ts';

/** The task runs from here on. */
export function run(sim: Simulation, thread: number, nowUs: number): void {
  const task = sim.running[thread]!;
  if (task.takenBack) return drop(sim, thread, nowUs);
  if (task.startedUs < 0) task.startedUs = nowUs;
  sim.runFromUs[thread] = nowUs;
  sim.slowness[thread] = 1;
  if (task.walk !== null) {
    walkOn(sim, thread, task, nowUs);
    return;
  }
  const endUs = nowUs + task.leftUs;
  if (!sim.policy.preempts) {
    sim.at(endUs, EVENT.end, thread);
    return;
  }
  // Polls come at any time of the gap between two of them.
  const pollUs = sim.quantumEndUs[thread] + sim.costs.pollGapUs * sim.random.next();
  if (endUs <= pollUs) sim.at(endUs, EVENT.end, thread);
  else sim.at(pollUs, EVENT.poll, thread);
}

/** A fork that its parent has taken back meanwhile: the slot is EMPTY, and that was all. */
function drop(sim: Simulation, thread: number, nowUs: number): void {
  sim.running[thread] = null;
  sim.ring.tasks[sim.slot[thread]] = null;
  sim.ring.set(sim.slot[thread], STATE.empty);
  if (sim.hasBacklog) noteWork(sim, nowUs);
  sim.at(nowUs, EVENT.look, thread);
}

/** A piece of a graph, up to the next poll. What stops it earlier happens at its own time. */
function walkOn(sim: Simulation, thread: number, task: Task, nowUs: number): void {
  const walk = task.walk!;
  const before = walk.workUs;
  const outcome = walk.advance(sim.costs.pollGapUs);
  sim.spend('work', walk.workUs - before);
  const untilUs = nowUs + walk.usedUs;
  if (outcome === WALK.ended) sim.at(untilUs, EVENT.end, thread);
  else if (outcome === WALK.atJoin) sim.at(untilUs, EVENT.join, thread);
  else sim.at(untilUs, EVENT.poll, thread);
}

/** Keeps what the task has done since it was looked at last. */
function account(sim: Simulation, thread: number, task: Task, nowUs: number): void {
  const passedUs = nowUs - sim.runFromUs[thread];
  sim.runFromUs[thread] = nowUs;
  if (task.walk !== null) return;
  const workUs = passedUs / sim.slowness[thread];
  task.leftUs -= workUs;
  sim.spend('work', workUs);
  sim.spend('scan', passedUs - workUs);
}

export function poll(sim: Simulation, thread: number, nowUs: number): void {
  const task = sim.running[thread]!;
  account(sim, thread, task, nowUs);
  if (task.walk !== null) {
    pollInGraph(sim, thread, task, nowUs);
    return;
  }
  if (sim.quantumUs === 0 || othersWait(sim, thread)) leave(sim, thread, nowUs);
  else goOnOverdue(sim, thread, task, nowUs);
}

function pollInGraph(sim: Simulation, thread: number, task: Task, nowUs: number): void {
  let atUs = nowUs;
  if (sim.hungryThreads > 0 && sim.policy.forks !== FORKS.inline) atUs = offerForks(sim, thread, task, nowUs);
  const { preempts } = sim.policy;
  if (preempts && sim.quantumUs === 0) return leave(sim, thread, atUs);
  if (preempts && atUs >= sim.quantumEndUs[thread] && atUs - sim.scannedUs[thread] >= sim.costs.scanEveryUs) {
    sim.scannedUs[thread] = atUs;
    const others = othersWait(sim, thread);
    atUs += sim.spend('scan', scanUs(sim, others ? 1 : 0));
    if (others) return leave(sim, thread, atUs);
  }
  sim.runFromUs[thread] = atUs;
  walkOn(sim, thread, task, atUs);
}

/** Nobody waits: the task goes on, and looks over the ring every so often. */
function goOnOverdue(sim: Simulation, thread: number, task: Task, nowUs: number): void {
  const { costs } = sim;
  const everyUs = Math.max(costs.scanEveryUs, costs.pollGapUs);
  sim.slowness[thread] = everyUs > 0 ? 1 + scanUs(sim, 0) / everyUs : 1;
  sim.scannedUs[thread] = nowUs;
  sim.overdue.add(thread);
  sim.checkAsked[thread] = 0;
  sim.at(nowUs + task.leftUs * sim.slowness[thread], EVENT.end, thread);
}

export function check(sim: Simulation, thread: number, nowUs: number): void {
  sim.checkAsked[thread] = 0;
  sim.scannedUs[thread] = nowUs;
  if (!othersWait(sim, thread)) return;
  account(sim, thread, sim.running[thread]!, nowUs);
  leave(sim, thread, nowUs);
}

function leave(sim: Simulation, thread: number, nowUs: number): void {
  sim.forget(thread);
  sim.overdue.delete(thread);
  sim.counts.leaves++;
  sim.at(nowUs + sim.spend('leave', sim.costs.leaveUs), EVENT.publish, thread);
}

/** The continuation is in the slot: READY, a turn, and the thread looks for another task. */
export function publish(sim: Simulation, thread: number, nowUs: number): void {
  const slot = sim.slot[thread];
  const task = sim.running[thread]!;
  sim.running[thread] = null;
  sim.ring.home[slot] = task.affine ? thread + 1 : 0;
  publishReady(sim, slot, nowUs);
  sim.justLeft[thread] = 1;
  if (sim.epoch.turnAfterLeave(nowUs, thread)) sim.counts.turns++;
  let atUs = sim.epoch.doneUs;
  sim.spend('turn', atUs - nowUs);
  noteWork(sim, nowUs);
  if (!task.affine && sim.sleepers > 0) atUs = unparkOne(sim, thread, thread + 1, atUs);
  sim.at(atUs, EVENT.look, thread);
}

export function end(sim: Simulation, thread: number, nowUs: number): void {
  account(sim, thread, sim.running[thread]!, nowUs);
  sim.forget(thread);
  sim.overdue.delete(thread);
  sim.at(nowUs + sim.spend('finish', sim.costs.finishUs), EVENT.release, thread);
}

/** The outcome is out, the slot is EMPTY. */
export function release(sim: Simulation, thread: number, nowUs: number): void {
  const task = sim.running[thread]!;
  sim.running[thread] = null;
  task.endedUs = nowUs;
  task.ends++;
  sim.ring.tasks[sim.slot[thread]] = null;
  sim.ring.set(sim.slot[thread], STATE.empty);
  task.slot = NONE;
  if (task.parent === null) sim.open--;
  let atUs = nowUs;
  if (task.parent !== null) atUs = wakeParent(sim, thread, task, nowUs);
  if (sim.hasBacklog) noteWork(sim, nowUs);
  sim.at(atUs, EVENT.look, thread);
}

/** The walk stands at the join of a fork that somebody else has. */
export function join(sim: Simulation, thread: number, nowUs: number): void {
  const task = sim.running[thread]!;
  const child = task.walk!.joins!;
  if (child.endedUs < 0) {
    // Who has begun it, has it; else the parent takes it back (src/ring/joins.ts).
    if (child.startedUs >= 0) return atJoin(sim, thread, task, nowUs);
    child.takenBack = true;
    sim.counts.takenBack++;
    task.walk!.takeBack();
  }
  walkOn(sim, thread, task, nowUs);
}
