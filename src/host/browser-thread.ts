/** What a worker does that is a thread. */
import type { ThreadHost, ThreadStart } from '../thread/here.ts';
import { threadMain } from '../thread/loop.ts';
import type { ThreadWord } from './browser.ts';
import { Inbox } from './inbox.ts';
import { modules } from './thread-modules.ts';
import { turn } from './turn.ts';

/** Entries of recursive functions that a worker's stack bears, of about 1,700 bytes each: V8 gives it 984 KiB. */
const DEPTH_ENTRIES = 250;
const DEPTH_MOST = 1000;

/** What this file uses of a worker's global scope; TypeScript's library for it cannot be had beside that for pages. */
interface Scope {
  onmessage: ((event: { data: unknown }) => void) | null;
  postMessage(word: unknown, transfer?: ArrayBuffer[]): void;
  close(): void;
}

const scope = globalThis as unknown as Scope;
const inbox = new Inbox();

const host: ThreadHost = {
  mail: () => inbox.take(),
  mailComesWithTurns: true,
  breathe: turn,
  outputWaits: () => false,
  // As a template: Vite's development server would have the thread load its client, to put something behind any other URL.
  load: (url) => modules[url]?.() ?? import(/* @vite-ignore */ /* webpackIgnore: true */ `${url}`),
  heapIsShort: () => false,
  ready: () => scope.postMessage('ready' satisfies ThreadWord),
  say: (message, transfer = []) => scope.postMessage(message, transfer),
  nextMail: (limitMs) => inbox.next(limitMs),
  rouse: () => inbox.rouse(),
  depthEntries: DEPTH_ENTRIES,
  depthMost: DEPTH_MOST,
};

/** Makes this worker a thread: the first message says which one, all others are letters. To be called before the script has come to its end. */
export function becomeBrowserThread(): void {
  scope.onmessage = ({ data }) => {
    scope.onmessage = (event) => inbox.put(event.data);
    void live(data as ThreadStart);
  };
}

async function live(start: ThreadStart): Promise<void> {
  await threadMain(start, host);
  scope.postMessage('ended');
  scope.close();
}
