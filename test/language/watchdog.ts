/** Ends the process when something on this thread never ends, and says what it was: nothing on a blocked thread could. */
import { Worker } from 'node:worker_threads';

const NAME_BYTES = 256;

/** Runs in a thread of its own, so that it also runs while this one is stuck. */
const guard = `
const { workerData: { shared, limitMs } } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const started = new BigInt64Array(shared, 0, 1);
const bytes = new Uint8Array(shared, 8);
setInterval(() => {
  const since = Number(Atomics.load(started, 0));
  if (since === 0 || Date.now() - since < limitMs) return;
  const name = Buffer.from(bytes.slice(0, bytes.indexOf(0))).toString();
  writeSync(2, '\\n' + name + ' did not end within ' + limitMs + ' ms on the calling thread; the process ends\\n');
  process.kill(process.pid, 'SIGKILL');
}, 250);
`;

export class Watchdog {
  readonly #worker: Worker;
  readonly #started: BigInt64Array;
  readonly #name: Uint8Array;

  constructor(limitMs: number) {
    const shared = new SharedArrayBuffer(8 + NAME_BYTES);
    this.#started = new BigInt64Array(shared, 0, 1);
    this.#name = new Uint8Array(shared, 8);
    this.#worker = new Worker(guard, { eval: true, workerData: { shared, limitMs } });
    this.#worker.unref();
  }

  /** Runs `fn` on this thread under guard. */
  run<T>(name: string, fn: () => T): T {
    this.#name.fill(0);
    this.#name.set(new TextEncoder().encode(name).subarray(0, NAME_BYTES - 1));
    Atomics.store(this.#started, 0, BigInt(Date.now()));
    try {
      return fn();
    } finally {
      Atomics.store(this.#started, 0, 0n);
    }
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
