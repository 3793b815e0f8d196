/** The entry of a thread in Node. */
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { types } from 'node:util';
import type { ThreadHost } from '../thread/here.ts';
import { setProxyTest } from '../memory/codec.ts';
import { threadMain } from '../thread/loop.ts';
import { type NodeThreadData, REGISTER_KEY } from './node.ts';

/** Calls (and as many again until the next poll) that the stack of node.ts bears: 256 MiB at 300 bytes and more each. */
const DEPTH_UNITS = 100_000;
/** How often output may turn the event loop before a thread ends without it. */
const LAST_TURNS = 200;

const { start, registerUrl, mail } = workerData as NodeThreadData & { mail: MessagePort };

const host: ThreadHost = {
  mail: () => receiveMessageOnPort(mail)?.message,
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  outputWaits: () => process.stdout.writableLength > 0 || process.stderr.writableLength > 0,
  load: (url) => import(url),
  ready: () => parentPort?.postMessage('ready'),
  depthUnits: DEPTH_UNITS,
};

setProxyTest(types.isProxy);

// A listener keeps the event loop alive while the thread sleeps in it.
parentPort?.on('message', () => {});

// The program may have been given the loader in a way that workers don't inherit.
if (registerUrl !== undefined && (globalThis as { [REGISTER_KEY]?: string })[REGISTER_KEY] === undefined) {
  await import(registerUrl);
}
await threadMain(start, host);
for (let turn = 0; turn < LAST_TURNS && host.outputWaits(); turn++) await host.breathe();
process.exit(0);
