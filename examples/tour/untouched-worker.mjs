// A plain worker that runs the untouched function on one thread: no compiler, no scheduler.
import { parentPort, workerData } from 'node:worker_threads';

const work = (await import(workerData.url))[workerData.name];

parentPort.on('message', (items) => {
  const start = performance.now();
  const results = items.map((item) => work(item));
  parentPort.postMessage({ results, ms: performance.now() - start });
});
parentPort.postMessage('ready');
