/** The flights on the tour: reads the data, cuts the resamples of each hour into items, shows the intervals. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Scheduler } from 'mgr-scheduler';
import { type Batch, bootstrap } from './flights.ts';
import type { Job, Outcome, Program } from './program.ts';

const HOURS = 24;
const RESAMPLES = 2000;
const RESAMPLES_AN_ITEM = 50;

interface Flight {
  /** Minutes. */
  delay: number;
  /** Hours of the day, with a fraction. */
  time: number;
}

interface Hour {
  first: number;
  end: number;
}

async function readFlights(): Promise<Flight[]> {
  const path = createRequire(import.meta.url).resolve('vega-datasets/data/flights-200k.json');
  return JSON.parse(await readFile(path, 'utf8'));
}

/** Lays the delays out hour after hour, and says where each hour is. */
function byHour(flights: Flight[], delays: Int16Array): Hour[] {
  const hours: number[][] = Array.from({ length: HOURS }, () => []);
  for (const { delay, time } of flights) hours[Math.floor(time)].push(delay);
  let first = 0;
  return hours.map((values) => {
    delays.set(values, first);
    const hour = { first, end: first + values.length };
    first = hour.end;
    return hour;
  });
}

function batches(delays: Int16Array, medians: Float32Array, hours: Hour[]): Batch[] {
  const items: Batch[] = [];
  for (const [hour, { first, end }] of hours.entries()) {
    if (first === end) continue;
    for (let done = 0; done < RESAMPLES; done += RESAMPLES_AN_ITEM) {
      const firstMedian = hour * RESAMPLES + done;
      items.push({ delays, first, end, medians, firstMedian, resamples: RESAMPLES_AN_ITEM, seed: 2026 });
    }
  }
  return items;
}

function medianOf(values: ArrayLike<number>): number {
  const sorted = Float32Array.from(values).sort();
  const upper = sorted[sorted.length >> 1];
  return sorted.length % 2 === 1 ? upper : (sorted[(sorted.length >> 1) - 1] + upper) / 2;
}

/** One line an hour: flights, median, and the interval that 95 % of the resampled medians are in. */
function describe(delays: Int16Array, medians: Float32Array, hours: Hour[]): string[] {
  const lines = ['hour   flights   median   95 % interval'];
  for (const [hour, { first, end }] of hours.entries()) {
    if (first === end) continue;
    const resampled = medians.slice(hour * RESAMPLES, (hour + 1) * RESAMPLES).sort();
    const low = resampled[Math.floor(RESAMPLES * 0.025)];
    const high = resampled[Math.ceil(RESAMPLES * 0.975) - 1];
    const median = medianOf(delays.subarray(first, end));
    const bar = '▪'.repeat(Math.max(0, Math.min(40, Math.round(median))));
    const interval = `${minutes(low).padStart(6)} to ${minutes(high).padStart(5)}`;
    lines.push(
      `${String(hour).padStart(2)} h ${(end - first).toLocaleString('en-US').padStart(9)} ${minutes(median).padStart(8)}  ${interval}  ${bar}`.trimEnd(),
    );
  }
  return lines;
}

function minutes(value: number): string {
  return value.toFixed(1);
}

export const flightsProgram: Program<Batch, number> = {
  title: 'Real flights',
  about: `231,083 flights: median delay in minutes for each hour of the day, ${RESAMPLES.toLocaleString('en-US')} bootstrap resamples each`,
  module: new URL('./flights.ts', import.meta.url),
  name: 'bootstrap',
  task: bootstrap,
  known: '231083 flights, 46000 resamples, d24dbbc5beaa5816',
  async prepare(scheduler: Scheduler): Promise<Job<Batch, number>> {
    const flights = await readFlights();
    const delays = scheduler.alloc(Int16Array, flights.length);
    const medians = scheduler.alloc(Float32Array, HOURS * RESAMPLES);
    const hours = byHour(flights, delays);
    return {
      items: batches(delays, medians, hours),
      clear: () => medians.fill(0),
      sum(results: number[]): Outcome {
        const resamples = results.reduce((sum, value) => sum + value, 0);
        const digest = createHash('sha256')
          .update(Uint8Array.from(new Uint8Array(medians.buffer)))
          .digest('hex');
        return {
          answer: `${flights.length} flights, ${resamples} resamples, ${digest.slice(0, 16)}`,
          lines: describe(delays, medians, hours),
        };
      },
    };
  },
};
