/** What the same arrivals would meet on threads that cost nothing: the two ends between which schedulers lie. Slowdowns, in order. */
import type { Arrival } from './arrivals.ts';

/** Each task to its end, in the order in which they came. */
export function idealFifo(arrivals: readonly Arrival[], threads: number): number[] {
  const freeAtMs = new Array<number>(threads).fill(0);
  return arrivals.map(({ atMs, serviceMs }) => {
    const first = freeAtMs.indexOf(Math.min(...freeAtMs));
    freeAtMs[first] = Math.max(freeAtMs[first], atMs) + serviceMs;
    return (freeAtMs[first] - atMs) / serviceMs;
  });
}

/** All that are there at once, each with the same part of the threads and at most one of them: a quantum of nothing. */
export function idealSharing(arrivals: readonly Arrival[], threads: number): number[] {
  const slowdowns = new Array<number>(arrivals.length).fill(0);
  const leftMs = new Map<number, number>();
  let nowMs = 0;
  for (let next = 0; next < arrivals.length || leftMs.size > 0; ) {
    const speed = Math.min(1, threads / leftMs.size);
    const least = Math.min(...leftMs.values());
    const arrivesMs = arrivals[next]?.atMs ?? Number.POSITIVE_INFINITY;
    const endsMs = nowMs + least / speed;
    const untilMs = Math.min(arrivesMs, endsMs);
    for (const [index, ms] of leftMs) {
      if (ms === least && endsMs <= arrivesMs) {
        leftMs.delete(index);
        slowdowns[index] = (untilMs - arrivals[index].atMs) / arrivals[index].serviceMs;
      } else leftMs.set(index, ms - speed * (untilMs - nowMs));
    }
    if (endsMs > arrivesMs) leftMs.set(next, arrivals[next++].serviceMs);
    nowMs = untilMs;
  }
  return slowdowns;
}
