/** Browsers: threads are dedicated workers. The page's own thread never blocks and never spins. */
import { MgrError } from '../memory/error.ts';
import type { Host, HostThread, KeepAlive, ThreadEvents } from '../scheduler/host.ts';
import type { ThreadStart } from '../thread/here.ts';
import { type BrowserWorker, newWorker } from './browser-worker.ts';
import { turn } from './turn.ts';

/** What a thread says to the page. */
export type ThreadWord = 'ready' | 'ended';

function spawn(start: ThreadStart, events: ThreadEvents): HostThread {
  let worker: BrowserWorker;
  try {
    worker = newWorker();
  } catch (error) {
    // As a policy may have it.
    queueMicrotask(() => events.lost(scriptError(error)));
    return { mail: nothing, ended: Promise.resolve(), kill: nothing };
  }
  let isReady = false;
  let isOver = false;
  let settle = (): void => {};
  const ended = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const over = (): void => {
    isOver = true;
    worker.terminate();
    settle();
  };
  const lose = (error: unknown): void => {
    if (isOver) return;
    over();
    events.lost(error);
  };
  worker.onmessage = ({ data }) => {
    if ((data as ThreadWord) === 'ready') {
      isReady = true;
      events.ready();
    } else if ((data as ThreadWord) === 'ended') lose(new Error('it ended'));
    else events.said(data);
  };
  worker.onerror = (event) => {
    event.preventDefault?.();
    const error = event.error ?? (event.message ? new Error(event.message) : undefined);
    lose(isReady || error !== undefined ? (error ?? new Error('it has failed')) : scriptError(undefined));
  };
  worker.onmessageerror = () => lose(new Error('a message to it could not be read'));
  worker.postMessage(start);
  return { mail: (letter, transfer = []) => worker.postMessage(letter, transfer), ended, kill: over };
}

/** Browsers say no more of a script that does not load than that it doesn't. */
const scriptError = (cause: unknown): MgrError =>
  new MgrError(
    'MGR_THREAD_SCRIPT',
    "The threads' script could not be loaded. It has to be there (a 404?), with the header `Cross-Origin-Embedder-Policy` as the page has it, from the page's own origin, and the Content-Security-Policy has to allow it (`worker-src 'self'`). The browser's console says which it is.",
    cause,
  );

/** What this file uses of a page's global scope. */
declare const navigator: { hardwareConcurrency?: number };
declare const isSecureContext: boolean;

function whyNotShared(): string {
  return isSecureContext
    ? 'The page is not cross-origin isolated, so it has no SharedArrayBuffer. Serve it with the headers `Cross-Origin-Opener-Policy: same-origin` and `Cross-Origin-Embedder-Policy: require-corp` (Vite\'s servers do with the plugin); in an iframe the pages around it need them too, and `allow="cross-origin-isolated"`.'
    : 'The page is no secure context, so it has no SharedArrayBuffer. Serve it by https, or from localhost.';
}

function nothing(): void {}
/** A page lives as long as its tab. */
const keepAlive = (): KeepAlive => ({ hold: nothing, release: nothing });

export const browserHost: Host = {
  threadCount: () => navigator.hardwareConcurrency || 2,
  spawn,
  keepAlive,
  spinUs: 0,
  firstThreadAlone: true,
  turn,
  whyNotShared,
};
