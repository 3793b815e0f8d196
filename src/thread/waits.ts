/**
 * What tasks wait for besides forks: a time (`sleep`) and a promise (`hold`). The task leaves, and its slot is BLOCKED as at a join.
 *
 * A time stands in the slot, and on the thread that the task left, which looks at its clock at polls, between dispatches and when it wakes. Who
 * takes the task too early waits for the rest, so that the times of a thread that ends go to the others by waking their tasks. A promise is its
 * thread's own: only that thread goes on with the task, and it lets its event loop turn meanwhile.
 */
import { SLOT, slotWord } from '../memory/layout.ts';
import { epochNow } from '../ring/epoch.ts';
import { wake } from '../ring/joins.ts';
import { unpark, unparkOne } from '../ring/park.ts';
import { generationOf, homeOf, slotState } from '../ring/slots.ts';
import { setWaitsFor } from './endings.ts';
import { LEAVE } from './frames.ts';
import { host, inThread, isEmbedded, memory, thread } from './here.ts';
import { isAtomic } from './latent.ts';
import { leaveToWait, setAlarm } from './poll.ts';
import { blockFor, cannotWait, checkSleep, isThenable } from './wait-arguments.ts';

/** What `waitsFor` (endings.ts) gives in place of a fork's record. */
export const WAIT = { nothing: -1, time: -2, promise: -3 } as const;

/** A task that sleeps: its slot, in which it has this generation, until a time of this thread's clock. */
interface Timer {
  readonly slot: number;
  readonly generation: number;
  readonly at: number;
}

/** What became of a promise that a slot's task waits for. */
interface Held {
  settled: boolean;
  threw: boolean;
  value: unknown;
}

/** In no order: there are never more than slots. */
let timers: Timer[] = [];
let nextMs = Number.POSITIVE_INFINITY;
const held = new Map<number, Held>();

/** What the task that leaves now waits for: a time as ms since the Unix epoch, or a promise. */
let until = 0;
let awaited: unknown;

/** `sleep(ms)` in compiled code: a call that can leave. @throws MgrError MGR_WAIT */
export function sleepOf(ms: unknown): typeof LEAVE | undefined {
  checkSleep(ms);
  if (!inThread()) {
    // A task that the program calls as a function.
    blockFor(ms as number);
    return undefined;
  }
  if (isAtomic()) throw cannotWait('sleep');
  leaveFor(ms as number);
  return LEAVE;
}

/** The current task is to leave, and sleep. */
export function leaveFor(ms: number): void {
  until = epochMs() + ms;
  leaveToWait(WAIT.time);
}

/** `hold(promise)` in compiled code: a call that can leave. What is no promise comes back at once. @throws MgrError MGR_WAIT */
export function holdOf(promise: unknown): unknown {
  if (!isThenable(promise)) return promise;
  if (isAtomic()) throw cannotWait('hold');
  awaited = promise;
  leaveToWait(WAIT.promise);
  return LEAVE;
}

const epochMs = (): number => performance.timeOrigin + performance.now();

const wakeUnit = (slot: number): number => (slotWord(memory.layout, slot) + SLOT.wakeAt) >> 1;

/** The task in a slot that this thread holds has left to wait for `what`: a fork's record, or one of {@link WAIT}. */
export function noteWait(slot: number, what: number): void {
  setWaitsFor(slot, what);
  if (what === WAIT.time) memory.floats[wakeUnit(slot)] = until;
  else if (what === WAIT.promise) keepPromise(slot);
}

function keepPromise(slot: number): void {
  const entry: Held = { settled: false, threw: false, value: undefined };
  held.set(slot, entry);
  const settle = (value: unknown, threw: boolean): void => {
    Object.assign(entry, { settled: true, threw, value });
    if (held.get(slot) !== entry || !wake(memory, slot, epochNow(memory))) return;
    // This thread sleeps in its event loop, if it sleeps.
    if (isEmbedded) host.rouse();
    else unpark(memory, thread);
  };
  Promise.resolve(awaited).then(
    (value) => settle(value, false),
    (reason) => settle(reason, true),
  );
  awaited = undefined;
}

/** True if what a slot's task waits for has not come; a fork aside. */
export function isEarly(slot: number, what: number): boolean {
  if (what === WAIT.time) return memory.floats[wakeUnit(slot)] > epochMs();
  return what === WAIT.promise && held.get(slot)?.settled === false;
}

/** The slot is about to be BLOCKED. */
export function armWait(slot: number, what: number): void {
  if (what !== WAIT.time) return;
  const at = memory.floats[wakeUnit(slot)] - performance.timeOrigin;
  timers.push({ slot, generation: generationOf(slotState(memory, slot)), at });
  setNext(Math.min(nextMs, at));
}

function setNext(at: number): void {
  nextMs = at;
  setAlarm(at, wakeSleepers);
}

/** True if {@link takeWaited} gave what a promise was rejected with. */
export let waitedThrew = false;

/** What the wait gave. */
export function takeWaited(slot: number): unknown {
  const entry = held.get(slot);
  held.delete(slot);
  waitedThrew = entry?.threw === true;
  return entry?.value;
}

/** The slot's task is over, whatever it has waited for. */
export function forgetWait(slot: number): void {
  if (held.size > 0) held.delete(slot);
}

/** True if tasks wait for promises of this thread: its event loop has to turn. */
export function holdsPromises(): boolean {
  return held.size > 0;
}

/** How long until the next task has slept enough, in ms. */
export function nextWakeMs(): number {
  return nextMs === Number.POSITIVE_INFINITY ? nextMs : Math.max(0, nextMs - performance.now());
}

/** Wakes the tasks that have slept enough, if there are any. */
export function wakeSleepers(): void {
  if (nextMs === Number.POSITIVE_INFINITY) return;
  const now = performance.now();
  if (nextMs > now) return;
  const due = timers.filter(({ at }) => at <= now);
  timers = timers.filter(({ at }) => at > now);
  setNext(Math.min(Number.POSITIVE_INFINITY, ...timers.map(({ at }) => at)));
  wakeAll(due);
}

/** This thread ends: the others wait for the rest of each time. */
export function handOverSleepers(): void {
  const all = timers;
  timers = [];
  wakeAll(all);
}

function wakeAll(due: readonly Timer[]): void {
  for (const { slot, generation } of due) {
    // A slot that has another task by now, or is woken already, is woken for nothing at worst.
    if (generationOf(slotState(memory, slot)) !== generation || !wake(memory, slot, epochNow(memory))) continue;
    const home = homeOf(memory, slot);
    if (home === 0) unparkOne(memory, thread + 1);
    else if (home !== thread + 1) unpark(memory, home - 1);
  }
}
