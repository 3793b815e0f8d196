/** What a thread sees goes to the policy; what that costs. */
import type { Simulation } from './simulation.ts';
import { mustChange } from './slots.ts';

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
