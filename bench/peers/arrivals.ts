/** Work that comes when it comes: short tasks and a few that are a thousand times longer, at random from a seed. */

/** What is to come. */
export interface Traffic {
  seed: number;
  threads: number;
  /** Part of all threads' time that the work takes, 0 to 1. */
  load: number;
  durationMs: number;
  shortMs: number;
  /** How much longer a long one is. */
  longTimes: number;
  /** Part of the tasks that are long, 0 to 1. */
  longPart: number;
}

export interface Arrival {
  /** From the start. */
  atMs: number;
  serviceMs: number;
  long: boolean;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function randoms(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Milliseconds from one arrival to the next, in the mean. */
export function meanGapMs({ threads, load, shortMs, longTimes, longPart }: Traffic): number {
  return (shortMs * (1 - longPart + longPart * longTimes)) / (threads * load);
}

/** A Poisson process: gaps are exponential, and each arrival is long or short whatever came before. */
export function arrivalsOf(traffic: Traffic): Arrival[] {
  const random = randoms(traffic.seed);
  const gapMs = meanGapMs(traffic);
  const arrivals: Arrival[] = [];
  for (let atMs = 0; ; ) {
    atMs -= gapMs * Math.log(1 - random());
    if (atMs >= traffic.durationMs) return arrivals;
    const long = random() < traffic.longPart;
    arrivals.push({ atMs, serviceMs: traffic.shortMs * (long ? traffic.longTimes : 1), long });
  }
}

/** The load that these very arrivals are: chance makes more or fewer long ones than asked for. */
export function offeredLoad(arrivals: readonly Arrival[], { threads, durationMs }: Traffic): number {
  return arrivals.reduce((sum, { serviceMs }) => sum + serviceMs, 0) / (threads * durationMs);
}
