/** Threads as workers of the standalone file itself. It stands in the place of host/browser-worker.ts in that build. */
import type { BrowserWorker } from '../host/browser-worker.ts';
import { MgrError } from '../memory/error.ts';

declare const Worker: new (script: string, options: { type: 'module'; name: string }) => BrowserWorker;
declare const location: { readonly origin: string };

/** By its name a worker knows that it is a thread, and no worker of the page that uses this file as a program. */
const THREAD_NAME = 'mgr-thread';

let script: string | undefined;

/** Says where the file is loaded from that this is running of; undefined where that is not known. */
export function setScript(url: string | undefined): void {
  script = url;
}

/** True in a worker that {@link newWorker} has made. */
export function isThread(): boolean {
  const { name, document } = globalThis as { name?: unknown; document?: unknown };
  return document === undefined && name === THREAD_NAME;
}

/** Threads are module workers: the file for script tags is a module too, one that exports nothing. */
export function newWorker(): BrowserWorker {
  if (script === undefined) {
    throw new MgrError(
      'MGR_THREAD_SCRIPT',
      'standalone.js does not know where it is loaded from, so it can start no threads. Load it with <script src="...">, or import standalone.mjs.',
    );
  }
  return new Worker(ownOrigin(script), { type: 'module', name: THREAD_NAME });
}

let imported: string | undefined;

/** A worker's script has to be of the page's origin: a file of another one is imported by a script that is. */
function ownOrigin(url: string): string {
  if (new URL(url).origin === location.origin) return url;
  imported ??= scriptUrl(importing(url));
  return imported;
}

/**
 * Not `import` as a statement, which WebKit allows from the page's origin only, and Chromium where the policy lets workers come from. What the program has
 * sent before the file is there is kept for it; that it doesn't come is told to the program.
 */
const importing = (url: string): string => `const early = [];
onmessage = (event) => early.push(event);
import(${JSON.stringify(url)}).then(
  () => early.forEach((event) => onmessage(event)),
  (error) => setTimeout(() => { throw error; }),
);
`;

/** A URL for a module's text, for this page and its workers, as long as the page lives. */
export function scriptUrl(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
}
