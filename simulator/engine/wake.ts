/** Waking a thread that is parked (src/ring/park.ts). */
import { EVENT, type Simulation } from './simulation.ts';

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
