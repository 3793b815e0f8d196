/** A worker that knows nothing of MGR: calls an untouched program, says how long it took. */
import { parentPort, workerData } from 'node:worker_threads';

const { serial } = await import(workerData.url);
parentPort?.on('message', (args: unknown[]) => {
  const begun = performance.now();
  const result = serial(...args);
  parentPort?.postMessage({ ms: performance.now() - begun, result });
});
parentPort?.postMessage('ready');
