/** Parking, as in src/ring/park.ts: announce, look again, sleep; who makes work wakes one sleeper. */
import { DO } from '../../src/policy/policy.ts';
import { decide } from './decide.ts';
import { EVENT, type Simulation } from './simulation.ts';
import { CHANGE_WAIT_US, onlyOwnLeft } from './slots.ts';

/** Nothing was found: the thread looks about for a while. What comes meanwhile finds it (slots.ts, noteWork). */
export function startIdle(sim: Simulation, thread: number, nowUs: number): void {
  sim.setHungry(thread, true);
  if (sim.costs.spinUs > 0) sim.spinning.add(thread);
  sim.at(nowUs + sim.costs.spinUs + sim.costs.parkUs, EVENT.park, thread);
}

/** Nothing came: the thread has announced its sleep, and looks once more. */
export function park(sim: Simulation, thread: number, nowUs: number): void {
  sim.spinning.delete(thread);
  const announcedUs = sim.sleepersLine.write(nowUs, thread);
  sim.spend('wake', announcedUs - nowUs);
  const atUs = decide(sim, thread, announcedUs);
  if (sim.action[thread] !== DO.nothing) {
    sim.at(atUs, EVENT.look, thread);
    return;
  }
  sim.counts.parks++;
  sim.forget(thread);
  sim.parked[thread] = 1;
  sim.sleepers++;
  if (onlyOwnLeft(sim, thread)) sim.at(nowUs + CHANGE_WAIT_US, EVENT.relax, thread);
}

/** Nobody has come for what this thread ran last: it takes it itself. */
export function relax(sim: Simulation, thread: number, nowUs: number): void {
  if (sim.parked[thread] === 0) return;
  sim.parked[thread] = 0;
  sim.sleepers--;
  sim.relaxed[thread] = 1;
  sim.forget(thread);
  sim.at(nowUs, EVENT.look, thread);
}
