/** What this thread is: its memory, its number, its options. Set once, before anything runs. */
import type { Sizes } from '../memory/layout.ts';
import { attachMemory, createOwnMemory, type Memory, type MemoryHandle } from '../memory/memory.ts';
import { hybrid } from '../policy/hybrid.ts';
import { POLICIES } from '../policy/index.ts';
import type { Policy, PolicyName } from '../policy/policy.ts';
import type { Mail } from './letters.ts';

/** What the program tells a new thread. Plain data: it goes by message. */
export interface ThreadStart {
  /** The scheduler's memory, or, in embedded mode, how large the thread's own is to be. */
  readonly memory: MemoryHandle | { readonly ownSizes: Sizes };
  readonly thread: number;
  /** Slots of a window; 0: the ring's slots divided by the threads of now. */
  readonly window: number;
  readonly quantumMs: number;
  readonly policy: PolicyName;
  /** Letters that were sent before the thread was there, and what was in them that still counts. */
  readonly letters: number;
  readonly mails: readonly Mail[];
  /** Frames of a task from which on its recursion ends in an error. */
  readonly maxDepth: number;
}

/** What differs between hosts, as a thread needs it. */
export interface ThreadHost {
  /** The next message of the program, or undefined. Must not wait. */
  mail(): unknown;
  /** True where messages come only when the event loop turns, as in browsers. */
  readonly mailComesWithTurns: boolean;
  /** Lets the event loop turn once: timers, output, the debugger. */
  breathe(): Promise<void>;
  /** True if output waits for the event loop. */
  outputWaits(): boolean;
  /** Loads a module of the program. */
  load(url: string): Promise<unknown>;
  /** Says that the thread is ready. */
  ready(): void;
  /** Sends the program a message, with buffers that go with it. */
  say(message: unknown, transfer?: ArrayBuffer[]): void;
  /** Resolves when a message has come that {@link mail} gives, or after `limitMs`. For embedded mode. */
  nextMail(limitMs: number): Promise<void>;
  /** Ends the wait for the next message. */
  rouse(): void;
  /** True if the heap of this thread is nearly full. */
  heapIsShort(): boolean;
  /** Entries of recursive functions before the stack is emptied; it must bear half as many again. */
  readonly depthEntries: number;
  /** The same where recursion has turned out to be shallow so far; at least `depthEntries`. */
  readonly depthMost: number;
}

export let memory: Memory;
export let thread = -1;
/** The thread has memory of its own, and talks to the program by messages. */
export let isEmbedded = false;
export let windowSlots = 1;
export let quantumMs = 0;
export let policy: Policy = hybrid;
export let host: ThreadHost;

/** Makes this module's state that of a thread. */
export function becomeThread(start: ThreadStart, threadHost: ThreadHost): void {
  isEmbedded = 'ownSizes' in start.memory;
  memory = 'ownSizes' in start.memory ? createOwnMemory(start.memory.ownSizes) : attachMemory(start.memory);
  // In memory of its own it is the only one.
  thread = isEmbedded ? 0 : start.thread;
  windowSlots = start.window;
  quantumMs = start.quantumMs;
  policy = POLICIES[start.policy];
  host = threadHost;
}

/** True in a thread of a scheduler, false on the program's side. */
export function inThread(): boolean {
  return thread >= 0;
}
