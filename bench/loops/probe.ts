/**
 * What runs inside an engine: takes one order as JSON, measures, prints one line of JSON.
 *
 * cold      the first call in this process, of one variant
 * warm      pairs of calls in this process, untouched and compiled in turn, the order alternating
 * rotating  the same, and copies compete for the threads, so that each leaves when its quantum is over
 */

import { naturalOf } from './recorder.ts';
import { measureRotating } from './rotating.ts';

export interface Order {
  mode: 'cold' | 'warm' | 'rotating';
  /** The task's name. */
  name: string;
  n: number;
  answer: number | string;
  untouched: string;
  compiled: string;
  oneThread: string;
  /** Rotating: don't try the ring. */
  oneThreadOnly: boolean;
  /** Cold: which one to call. */
  variant: 'untouched' | 'compiled';
  /** Warm: measure this against `untouched` as it is, without looking for a compiled form. */
  control: string | null;
  pairs: number;
  /** Calls of each before the first pair. */
  warmUps: number;
}

export interface Answer {
  /** Of each pair; cold: one figure, `compiledMs` or `untouchedMs`, the other is empty. */
  untouchedMs: number[];
  compiledMs: number[];
  /** How it was measured, where there is more than one way. */
  how: string;
  /** Leaves and changes of thread in an average sample of the compiled side. */
  yields: number;
  migrations: number;
}

type Work = (n: number) => unknown;

async function plainFunction(url: string): Promise<Work> {
  return (await import(url)).default;
}

async function compiledFunction(url: string, name: string): Promise<Work> {
  await import(url);
  return naturalOf(url, name) as Work;
}

function timed(work: Work, order: Order): number {
  const start = performance.now();
  const answer = work(order.n);
  const ms = performance.now() - start;
  if (answer !== order.answer) throw new Error(`${order.name}(${order.n}) gave ${answer}, not ${order.answer}.`);
  return ms;
}

async function cold(order: Order): Promise<Answer> {
  const compiled = order.variant === 'compiled';
  const work = compiled ? await compiledFunction(order.compiled, order.name) : await plainFunction(order.untouched);
  const ms = timed(work, order);
  return {
    untouchedMs: compiled ? [] : [ms],
    compiledMs: compiled ? [ms] : [],
    how: '',
    yields: 0,
    migrations: 0,
  };
}

async function warm(order: Order): Promise<Answer> {
  const untouched = await plainFunction(order.untouched);
  const compiled =
    order.control === null ? await compiledFunction(order.compiled, order.name) : await plainFunction(order.control);
  for (let i = 0; i < order.warmUps; i++) {
    timed(untouched, order);
    timed(compiled, order);
  }
  const untouchedMs: number[] = [];
  const compiledMs: number[] = [];
  for (let pair = 0; pair < order.pairs; pair++) {
    if (pair % 2 === 0) untouchedMs.push(timed(untouched, order));
    compiledMs.push(timed(compiled, order));
    if (pair % 2 === 1) untouchedMs.push(timed(untouched, order));
  }
  return { untouchedMs, compiledMs, how: '', yields: 0, migrations: 0 };
}

const order: Order = JSON.parse(process.argv[2]);
const measure = { cold, warm, rotating: measureRotating }[order.mode];
const answer = await measure(order);
process.stdout.write(`${JSON.stringify(answer)}\n`, () => process.exit(0));
