/** Parking, as in src/ring/park.ts: announce, look again, sleep; who makes work wakes one sleeper. */
import { DO } from '../../src/policy/policy.ts';
import { CHANGE_WAIT_US, decide, onlyOwnLeft } from './look.ts';
import { EVENT, type Simulation } from './simulation.ts';

/** Nothing was found: the thread goes to sleep. */
export function startPark(sim: Simulation, thread: number, nowUs: number): void {
  const announcedUs = sim.sleepersLine.write(nowUs, thread) + sim.costs.parkUs;
  sim.spend('wake', announcedUs - nowUs);
  sim.at(announcedUs, EVENT.park, thread);
}

/** The announcement is made; the second look. */
export function park(sim: Simulation, thread: number, nowUs: number): void {
  const atUs = decide(sim, thread, nowUs);
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

/** Wakes one parked thread, looking from `from` on. `by`: the thread that does so, -1: the program. Returns when it is done. */
export function unparkOne(sim: Simulation, by: number, from: number, nowUs: number): number {
  if (sim.sleepers === 0) return nowUs;
  const { threads, parked, costs } = sim;
  let woken = from % threads;
  let looks = 1;
  for (; parked[woken] === 0; looks++) woken = woken + 1 === threads ? 0 : woken + 1;
  parked[woken] = 0;
  sim.sleepers--;
  sim.counts.wakes++;
  sim.forget(woken);
  if (by < 0) {
    sim.at(nowUs + costs.wakeUs, EVENT.look, woken);
    return nowUs;
  }
  const wokenUs = sim.sleepersLine.write(nowUs, by) + looks * costs.lookUs + costs.notifyUs;
  sim.spend('wake', wokenUs - nowUs);
  sim.at(wokenUs + costs.wakeUs, EVENT.look, woken);
  return wokenUs;
}
