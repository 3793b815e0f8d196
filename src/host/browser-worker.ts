/** A thread's script as a worker. Bundler plugins put a module of their own in place of this one; as it stands, bundlers know the pattern. */

/** What the page uses of a worker. (TypeScript's library for pages would hold for everything here.) */
export interface BrowserWorker {
  onmessage: ((event: { data: unknown }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { error?: unknown; message?: string; preventDefault?(): void }) => void) | null;
  postMessage(message: unknown, transfer?: ArrayBuffer[]): void;
  terminate(): void;
}

declare const Worker: new (script: URL, options: { type: 'module' }) => BrowserWorker;

export const newWorker = (): BrowserWorker => new Worker(new URL('./thread.js', import.meta.url), { type: 'module' });
