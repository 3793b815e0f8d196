/** The entry of a thread in Node. */

import { types } from 'node:util';
import { getHeapStatistics } from 'node:v8';
import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { setProxyTest } from '../memory/codec.ts';
import type { ThreadHost } from '../thread/here.ts';
import { threadMain } from '../thread/loop.ts';
import { Inbox } from './inbox.ts';
import { type NodeThreadData, REGISTER_KEY } from './node.ts';
import { installStacks } from './node-stacks.ts';

/** Entries of recursive functions that the stack of node.ts bears: 256 MiB at 1,700 bytes each. */
const DEPTH_ENTRIES = 100_000;
/** Bun gives its workers 5 MiB whatever one asks for: 28,000 small frames. Deno gives V8's 984 KiB, as browsers do. */
const BUN_DEPTH = { entries: 4000, most: 16_000 };
const DENO_DEPTH = { entries: 250, most: 1000 };
const NODE_DEPTH = { entries: DEPTH_ENTRIES, most: DEPTH_ENTRIES };
/** From so much of it on the heap is nearly full. (Its limit counts what young objects may take too, which old ones can't have.) */
const HEAP_FULL = 0.7;
/** How often output may turn the event loop before a thread ends without it. */
const LAST_TURNS = 200;

const inbox = new Inbox();
let listens = false;
const { bun, deno } = process.versions;
const depth = bun !== undefined ? BUN_DEPTH : deno !== undefined ? DENO_DEPTH : NODE_DEPTH;

const { start, registerUrl, mail } = workerData as NodeThreadData & { mail: MessagePort };

/** The loader, where the program has it and this thread does not yet. */
async function needLoader(): Promise<void> {
  const scope = globalThis as { [REGISTER_KEY]?: string };
  if (registerUrl !== undefined && scope[REGISTER_KEY] === undefined) await import(registerUrl);
}

const host: ThreadHost = {
  mail: () => inbox.take() ?? receiveMessageOnPort(mail)?.message,
  mailComesWithTurns: false,
  breathe: () => new Promise((resolve) => setImmediate(resolve)),
  outputWaits: () => process.stdout.writableLength > 0 || process.stderr.writableLength > 0,
  async load(url) {
    await needLoader();
    return import(url);
  },
  heapIsShort() {
    const { used_heap_size, heap_size_limit } = getHeapStatistics();
    return used_heap_size > HEAP_FULL * heap_size_limit;
  },
  ready: () => parentPort?.postMessage('ready'),
  say: (message, transfer = []) => parentPort?.postMessage(message, transfer),
  nextMail(limitMs) {
    // A listener takes what comes: only once somebody waits.
    if (!listens) mail.on('message', (message) => inbox.put(message));
    listens = true;
    return inbox.next(limitMs);
  },
  rouse: () => inbox.rouse(),
  depthEntries: depth.entries,
  depthMost: depth.most,
};

setProxyTest(types.isProxy);
installStacks();

// A listener keeps the event loop alive while the thread sleeps in it.
parentPort?.on('message', () => {});

await threadMain(start, host);
for (let turn = 0; turn < LAST_TURNS && host.outputWaits(); turn++) await host.breathe();
process.exit(0);
