/** What differs between browsers, Node, Deno and Bun on the program's side. Implementations: src/host/. */
import type { ThreadStart } from '../thread/here.ts';
import type { Letter } from '../thread/letters.ts';

/** What a host tells the scheduler about a thread. `ready` and `lost` at most once; `lost` may come instead of `ready`. */
export interface ThreadEvents {
  ready(): void;
  /** The thread has ended though nobody told it to. */
  lost(error: unknown): void;
  /** The thread has sent a message (embedded mode). Any number of times. */
  said(message: unknown): void;
}

/** A thread, as the program holds it. */
export interface HostThread {
  /** Sends a message, with buffers that go with it; where it can, the thread reads it without its event loop. */
  mail(letter: Letter, transfer?: ArrayBuffer[]): void;
  /** Settles when the thread is gone. */
  readonly ended: Promise<void>;
  /** Ends the thread now, whatever it does. */
  kill(): void;
}

/** Keeps the program alive while it waits for handles. */
export interface KeepAlive {
  hold(): void;
  release(): void;
}

export interface Host {
  /** Threads that this machine runs at the same time, at least 1. */
  threadCount(): number;
  spawn(start: ThreadStart, events: ThreadEvents): HostThread;
  keepAlive(): KeepAlive;
  /** How long the program's thread may look for outcomes before it sleeps, in us. 0 where it must not (a page's thread). */
  readonly spinUs: number;
  /** True where it takes tens of milliseconds to start a thread: the first one is not to wait for the others. */
  readonly firstThreadAlone: boolean;
  /** Lets the program's event loop turn once. */
  turn(): Promise<void>;
  /** What is missing where there is no SharedArrayBuffer, and how to get it. */
  whyNotShared(): string;
}

let defaultHost: Host | undefined;

/** Says where threads come from. Once, by the package's entry. */
export function setHost(host: Host): void {
  defaultHost = host;
}

export function currentHost(): Host {
  if (defaultHost === undefined) throw new Error('no host: import mgr-scheduler, not one of its parts');
  return defaultHost;
}
