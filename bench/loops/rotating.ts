/** Copies of a task that compete for threads with a quantum of 1 ms, beside as many plain runs in plain workers. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Scheduler } from 'mgr-scheduler';
import type { Answer, Order } from './probe.ts';

const THREADS = 2;
/** Two a thread, so that there is always another one that could run. */
const COPIES = 2 * THREADS;
const QUANTUM_MS = 1;

function check(order: Order, answers: unknown[]): void {
  for (const answer of answers) {
    if (answer !== order.answer) throw new Error(`${order.name}(${order.n}) gave ${answer}, not ${order.answer}.`);
  }
}

async function plainWorkers(url: string): Promise<Worker[]> {
  const script = new URL('./plain-worker.js', import.meta.url);
  const workers = Array.from({ length: THREADS }, () => new Worker(script, { workerData: { url }, execArgv: [] }));
  await Promise.all(workers.map((worker) => once(worker, 'message')));
  return workers;
}

async function plainRuns(workers: Worker[], order: Order): Promise<number> {
  const start = performance.now();
  for (const worker of workers) worker.postMessage({ n: order.n, times: COPIES / THREADS });
  const answers = await Promise.all(workers.map((worker) => once(worker, 'message')));
  const ms = performance.now() - start;
  check(order, answers.flat(2));
  return ms;
}

async function ringRuns(scheduler: Scheduler, task: never, order: Order): Promise<number> {
  const start = performance.now();
  const handles = Array.from({ length: COPIES }, () => scheduler.run(task, [order.n] as never));
  const answers = await Promise.all(handles);
  const ms = performance.now() - start;
  check(order, answers);
  return ms;
}

/** On a real Scheduler of two threads. */
async function onTheRing(order: Order, scheduler: Scheduler): Promise<Answer> {
  const task = (await import(order.compiled)).default as never;
  const workers = await plainWorkers(order.untouched);
  const untouchedMs: number[] = [];
  const compiledMs: number[] = [];
  for (let i = 0; i < order.warmUps; i++) {
    await plainRuns(workers, order);
    await ringRuns(scheduler, task, order);
  }
  const before = scheduler.stats();
  for (let pair = 0; pair < order.pairs; pair++) {
    if (pair % 2 === 0) untouchedMs.push(await plainRuns(workers, order));
    compiledMs.push(await ringRuns(scheduler, task, order));
    if (pair % 2 === 1) untouchedMs.push(await plainRuns(workers, order));
  }
  const after = scheduler.stats();
  await Promise.all(workers.map((worker) => worker.terminate()));
  await scheduler.destroy();
  return {
    untouchedMs,
    compiledMs,
    how: `${COPIES} copies on ${THREADS} threads`,
    yields: Math.round((after.yields - before.yields) / order.pairs),
    migrations: Math.round((after.migrations - before.migrations) / order.pairs),
  };
}

/** Where no Scheduler starts: two copies in turns on this thread, frames in plain arrays. */
async function inOneThread(order: Order, why: string): Promise<Answer> {
  const { rotate } = await import('./one-thread.ts');
  const { default: untouched } = await import(order.untouched);
  await import(order.oneThread);
  const untouchedMs: number[] = [];
  const compiledMs: number[] = [];
  let yields = 0;
  for (let round = -order.warmUps; round < order.pairs; round++) {
    const start = performance.now();
    const answers = [untouched(order.n), untouched(order.n)];
    const between = performance.now();
    const { results, leaves } = rotate(order.oneThread, order.name, [order.n], 2, QUANTUM_MS);
    const end = performance.now();
    check(order, [...answers, ...results]);
    if (round < 0) continue;
    untouchedMs.push(between - start);
    compiledMs.push(end - between);
    yields += leaves;
  }
  const how = `2 copies on one thread without the ring (${why})`;
  return { untouchedMs, compiledMs, how, yields: Math.round(yields / order.pairs), migrations: 0 };
}

export async function measureRotating(order: Order): Promise<Answer> {
  let scheduler: Scheduler;
  if (order.oneThreadOnly) return inOneThread(order, 'the ring failed here');
  try {
    scheduler = await Scheduler.start({ threads: THREADS, quantum: QUANTUM_MS });
  } catch (error) {
    return inOneThread(order, error instanceof Error ? error.message : String(error));
  }
  return onTheRing(order, scheduler);
}
