/** A page with schedulers: a fork in every call beside the plain function, the start of eight threads, and its frames while all cores compute. */
import { Scheduler } from 'mgr-scheduler';
import { forked, serial } from '../forks/programs/fib.ts';

export interface ForksAnswer {
  serialMs: number[];
  forkedMs: number[];
}

export interface FramesAnswer {
  /** The longest time between two frames, and the median, in ms. */
  longestMs: number;
  medianMs: number;
  /** The longest time from a message to oneself to its arrival: what a click would wait. */
  longestDelayMs: number;
}

/** Ms from `Scheduler.start` with eight threads to the first result. */
export async function start(): Promise<number> {
  const begun = performance.now();
  const scheduler = await Scheduler.start({ threads: 8 });
  await scheduler.run(forked, [10]);
  const ms = performance.now() - begun;
  await scheduler.close();
  return ms;
}

export async function forks(n: number, rounds: number): Promise<ForksAnswer> {
  await using scheduler = await Scheduler.start({ threads: 1 });
  const answer: ForksAnswer = { serialMs: [], forkedMs: [] };
  for (let round = -2; round < rounds; round++) {
    const begun = performance.now();
    const expected = serial(n);
    const between = performance.now();
    const found = await scheduler.run(forked, [n]);
    const end = performance.now();
    if (found !== expected) throw new Error(`fib(${n}) gave ${found}, not ${expected}.`);
    if (round < 0) continue;
    answer.serialMs.push(between - begun);
    answer.forkedMs.push(end - between);
  }
  return answer;
}

/** What is used of a page; TypeScript's library here is Node's. */
declare function requestAnimationFrame(call: (now: number) => void): void;
interface PagePort {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

export async function frames(forMs: number): Promise<FramesAnswer> {
  await using scheduler = await Scheduler.start();
  const stop = new AbortController();
  const { signal } = stop;
  const work = Array.from({ length: 8 }, () => scheduler.run(forked, [60], { signal }).catch(() => {}));
  await scheduler.run(forked, [10]);
  const gaps: number[] = [];
  let longestDelayMs = 0;
  let last = 0;
  const { port1, port2 } = new MessageChannel() as unknown as Record<'port1' | 'port2', PagePort>;
  port1.onmessage = ({ data }) => {
    longestDelayMs = Math.max(longestDelayMs, performance.now() - (data as number));
  };
  await new Promise<void>((resolve) => {
    const begun = performance.now();
    const frame = (): void => {
      const now = performance.now();
      if (last > 0) gaps.push(now - last);
      last = now;
      port2.postMessage(performance.now());
      if (now - begun < forMs) requestAnimationFrame(frame);
      else resolve();
    };
    requestAnimationFrame(frame);
  });
  port1.close();
  stop.abort();
  await Promise.all(work);
  gaps.sort((a, b) => a - b);
  return { longestMs: gaps.at(-1) ?? 0, medianMs: gaps[gaps.length >> 1] ?? 0, longestDelayMs };
}

Object.assign(globalThis, { bench: { start, forks, frames } });
