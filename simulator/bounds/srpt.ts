/**
 * The lower bound: shortest remaining first, over all threads at once, with the sizes known, at no cost (L. Schrage 1968: on one thread nothing
 * has a smaller mean time in the system; on several nothing practical comes closer).
 */
import type { Arrivals } from '../engine/simulate.ts';
import { type Spread, spread } from '../lib/statistics.ts';

/** Smallest key first. Entries keep their key; `run` says whether their owner still means them. */
class Heap {
  readonly #entries: { key: number; task: number; run: number }[] = [];

  get size(): number {
    return this.#entries.length;
  }

  get first(): { key: number; task: number; run: number } {
    return this.#entries[0];
  }

  push(key: number, task: number, run: number): void {
    const entries = this.#entries;
    let at = entries.length;
    const entry = { key, task, run };
    entries.push(entry);
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (entries[up].key <= key) break;
      entries[at] = entries[up];
      at = up;
    }
    entries[at] = entry;
  }

  pop(): number {
    const entries = this.#entries;
    const { task } = entries[0];
    const last = entries.pop()!;
    if (entries.length === 0) return task;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= entries.length) break;
      if (down + 1 < entries.length && entries[down + 1].key < entries[down].key) down++;
      if (entries[down].key >= last.key) break;
      entries[at] = entries[down];
      at = down;
    }
    entries[at] = last;
    return task;
  }
}

/** When each task ends. A running task's end stays put until it is preempted, so ends order the running ones by what is left. */
export function shortestRemainingFirst({ timesUs, sizesUs }: Arrivals, threads: number): Float64Array {
  const tasks = timesUs.length;
  const leftUs = Float64Array.from(sizesUs);
  const endsUs = new Float64Array(tasks);
  const waiting = new Heap();
  const soonest = new Heap();
  const latest = new Heap();
  /** How often a task has been started or stopped: odd while it runs. */
  const runs = new Int32Array(tasks);
  let running = 0;
  let next = 0;
  for (let ended = 0; ended < tasks; ) {
    const first = firstOf(soonest);
    const arrivesUs = next < tasks ? timesUs[next] : Number.POSITIVE_INFINITY;
    if (first >= 0 && endsUs[first] <= arrivesUs) {
      stop(first);
      ended++;
      if (waiting.size > 0) start(waiting.pop(), endsUs[first]);
      continue;
    }
    const task = next++;
    const longest = running < threads ? -1 : firstOf(latest);
    if (longest < 0) start(task, arrivesUs);
    else if (leftUs[task] < endsUs[longest] - arrivesUs) {
      leftUs[longest] = endsUs[longest] - arrivesUs;
      stop(longest);
      waiting.push(leftUs[longest], longest, 0);
      start(task, arrivesUs);
    } else waiting.push(leftUs[task], task, 0);
  }
  return endsUs;

  function start(task: number, nowUs: number): void {
    endsUs[task] = nowUs + leftUs[task];
    const run = ++runs[task];
    running++;
    soonest.push(endsUs[task], task, run);
    latest.push(-endsUs[task], task, run);
  }

  function stop(task: number): void {
    runs[task]++;
    running--;
  }

  /** Drops entries of runs that are over. */
  function firstOf(heap: Heap): number {
    while (heap.size > 0 && heap.first.run !== runs[heap.first.task]) heap.pop();
    return heap.size > 0 ? heap.first.task : -1;
  }
}

/** The bound's figures, of all but the first tasks. */
export function shortestRemainingSojourns(
  arrivals: Arrivals,
  threads: number,
  skip = 0,
): { sojournUs: Spread; slowdown: Spread } {
  const endsUs = shortestRemainingFirst(arrivals, threads);
  const sojourn: number[] = [];
  const slowdown: number[] = [];
  for (let i = Math.floor(skip * endsUs.length); i < endsUs.length; i++) {
    sojourn.push(endsUs[i] - arrivals.timesUs[i]);
    slowdown.push((endsUs[i] - arrivals.timesUs[i]) / arrivals.sizesUs[i]);
  }
  return { sojournUs: spread(sojourn), slowdown: spread(slowdown) };
}
