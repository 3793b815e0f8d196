/** Two disciplines worked out exactly for given arrivals, so that a simulation can be checked without the noise of the arrivals. */
import type { Arrivals } from '../engine/simulate.ts';

/** When each task begins on `servers` servers, first come first served. */
export function firstComeStarts({ timesUs, sizesUs }: Arrivals, servers: number): Float64Array {
  const free = new Float64Array(servers);
  const starts = new Float64Array(timesUs.length);
  for (let task = 0; task < timesUs.length; task++) {
    let soonest = 0;
    for (let server = 1; server < servers; server++) if (free[server] < free[soonest]) soonest = server;
    starts[task] = Math.max(timesUs[task], free[soonest]);
    free[soonest] = starts[task] + sizesUs[task];
  }
  return starts;
}

/** When each task ends on one server that all tasks share equally. In virtual time, which runs at 1 / tasks present, a task ends its size after it came. */
export function sharedEnds({ timesUs, sizesUs }: Arrivals): Float64Array {
  const ends = new Float64Array(timesUs.length);
  /** Tasks present, by the virtual time at which they end: small sorted list, first to end last. */
  const present: { task: number; at: number }[] = [];
  let virtual = 0;
  let nowUs = 0;
  const runUntil = (untilUs: number): void => {
    while (present.length > 0) {
      const first = present[present.length - 1];
      const doneUs = nowUs + (first.at - virtual) * present.length;
      if (doneUs > untilUs) break;
      ends[first.task] = doneUs;
      virtual = first.at;
      nowUs = doneUs;
      present.pop();
    }
    if (present.length > 0 && untilUs < Number.POSITIVE_INFINITY) virtual += (untilUs - nowUs) / present.length;
    nowUs = untilUs;
  };
  for (let task = 0; task < timesUs.length; task++) {
    runUntil(timesUs[task]);
    const at = virtual + sizesUs[task];
    let place = present.length;
    while (place > 0 && present[place - 1].at <= at) place--;
    present.splice(place, 0, { task, at });
  }
  runUntil(Number.POSITIVE_INFINITY);
  return ends;
}
