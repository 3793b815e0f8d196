/** A slot is taken: the way to its task's first instruction. */
import { EVENT, type Simulation } from './simulation.ts';
import { scanUs, workForAnyone } from './slots.ts';
import type { Task } from './task.ts';
import { unparkOne } from './wake.ts';

/** A thread has a slot, RUNNING: from here to the task's first instruction. */
export function enter(sim: Simulation, thread: number, slot: number, task: Task, nowUs: number): void {
  const { ring, costs, counts } = sim;
  sim.dispatches[thread]++;
  sim.justLeft[thread] = 0;
  sim.relaxed[thread] = 0;
  sim.preferred[thread] = slot;
  sim.slot[thread] = slot;
  sim.running[thread] = task;
  counts.dispatches++;
  let atUs = nowUs;
  if (sim.sleepers > 0) {
    // The chain: this one may have been woken for two pieces of work.
    atUs += sim.spend('scan', scanUs(sim, ring.readyFree + (sim.hasBacklog ? ring.empty : 0)));
    if (workForAnyone(sim)) atUs = unparkOne(sim, thread, thread + 1, atUs);
  }
  atUs += sim.spend('dispatch', costs.dispatchUs);
  if (ring.last[slot] !== 0 && ring.last[slot] !== thread + 1) {
    counts.migrations++;
    atUs += sim.spend('handOver', costs.handOverUs);
  }
  ring.last[slot] = thread + 1;
  sim.quantumEndUs[thread] = atUs + sim.quantumUs;
  sim.scannedUs[thread] = atUs;
  sim.at(atUs, EVENT.run, thread);
}
