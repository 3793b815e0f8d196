/** A plain worker: runs the untouched function so many times in a row when it is told to. */
import { parentPort, workerData } from 'node:worker_threads';

const { default: work } = (await import(workerData.url)) as { default: (n: number) => unknown };

parentPort?.on('message', ({ n, times }: { n: number; times: number }) => {
  const answers: unknown[] = [];
  for (let i = 0; i < times; i++) answers.push(work(n));
  parentPort?.postMessage(answers);
});
parentPort?.postMessage('ready');
