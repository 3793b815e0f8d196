/** The untouched program in a plain worker. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

export interface Run {
  ms: number;
  result: unknown;
}

export interface SerialThread {
  run(args: unknown[]): Promise<Run>;
  close(): Promise<unknown>;
}

/** @param script built serial-worker.ts. @param url the built module with a function `serial`. */
export async function startSerial(script: string, url: string): Promise<SerialThread> {
  const worker = new Worker(new URL(script), { workerData: { url }, execArgv: [] });
  await once(worker, 'message');
  return {
    async run(args) {
      worker.postMessage(args);
      const [answer] = await once(worker, 'message');
      return answer;
    },
    close: () => worker.terminate(),
  };
}
