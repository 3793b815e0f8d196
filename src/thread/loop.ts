/** A thread's life: find a slot, run it, park when there is none. */
import * as atomics from '../memory/atomics.ts';
import { HEADER, RECORD, recordWord, SLOT, STAT, slotWord, THREAD, threadUnit, threadWord } from '../memory/layout.ts';
import { setHungry } from '../ring/hungry.ts';
import { announcePark, retractPark, sleep, sleepAsync, sleepers, unpark, unparkOne } from '../ring/park.ts';
import { isCancelled, isPacket } from '../ring/records.ts';
import { hasOrders, keepOrders, type Order, obey, openBridge, report } from './bridge.ts';
import { setDepth } from './depth.ts';
import { openPool } from './fork-outcome.ts';
import { forgetViews } from './forks.ts';
import { onError } from './frame-values.ts';
import { giveBack } from './give-back.ts';
import {
  becomeThread,
  host,
  isEmbedded,
  memory,
  policy,
  quantumMs,
  type ThreadHost,
  type ThreadStart,
  thread,
} from './here.ts';
import { setForkMode } from './latent.ts';
import { announceLeave, finishLeave, isLeaving, waitALittle } from './leave.ts';
import { loadModule } from './load.ts';
import { allMail, beginMail, drainMail, setOnOrders } from './mail.ts';
import { lastPollMs, setNeedsTurns } from './poll.ts';
import { openDeque } from './publish.ts';
import { forgetStaleTables } from './references.ts';
import { failSlot, RAN, runSlot } from './run.ts';
import {
  findOwnSlot,
  findSlot,
  NO_SLOT,
  onlyOwnLeft,
  ownWaits,
  relax,
  somethingToDo,
  workForAnyone,
} from './search.ts';
import { traceError } from './trace.ts';
import { holdsPromises, nextWakeMs, wakeSleepers } from './waits.ts';

/** Why {@link work} came back. */
const WORK = { idle: 0, load: 1, stop: 2, breathe: 3, wait: 4, mail: 5 } as const;

/** A busy thread lets its event loop turn at least so often, between two dispatches: output and timers of the tasks. */
const BREATHE_EVERY_MS = 100;
/** The same while tasks wait for promises of this thread. */
const HOLDING_MS = 1;
/** The same in embedded mode, where all that the program wants comes by messages; at most, where the quantum is longer. */
const EMBEDDED_MS = 5;
/** How long an idle thread looks for work before it sleeps. */
const SPIN_MS = 0.15;
const SPIN_LOOKS = 4;
/** How long an idle thread sleeps fast and deaf before it sleeps in its event loop. */
const DEAF_SLEEP_MS = 10;
/** Timers take no longer times. */
const MOST_TIMER_MS = 2 ** 31;
/** With quantum 0: how long a task may wait for another thread than the one that ran it last. */
const CHANGE_WAIT_MS = 10;

/** The slot that this thread holds while it waits for what that one needs. */
let heldSlot = NO_SLOT;
let lastBreath = 0;

/** Lives until the scheduler ends. */
export async function threadMain(start: ThreadStart, threadHost: ThreadHost): Promise<void> {
  becomeThread(start, threadHost);
  beginMail(start.letters, start.mails);
  setDepth(threadHost.depthEntries, threadHost.depthMost, start.maxDepth);
  onError(traceError);
  openPool();
  openDeque();
  setForkMode(policy.forks);
  setNeedsTurns(isEmbedded ? () => true : holdsPromises);
  if (isEmbedded) {
    openBridge();
    setOnOrders((orders) => keepOrders(orders as readonly Order[]));
  }
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.alive, 1);
  atomics.add(memory.words, HEADER.alive, 1);
  setMode(0);
  host.ready();
  for (;;) {
    switch (work()) {
      case WORK.stop:
        if (isEmbedded) report(true);
        return;
      case WORK.load:
        await load();
        break;
      case WORK.mail:
        await allMail();
        break;
      case WORK.breathe:
        await breathe();
        break;
      case WORK.wait:
        await host.breathe();
        waitALittle();
        break;
      default:
        await idle();
    }
  }
}

/** Lets the event loop turn; in embedded mode the program's orders come in, and outcomes go. */
async function breathe(): Promise<void> {
  if (isEmbedded) report(true);
  await host.breathe();
  if (isEmbedded) drainMail();
  lastBreath = performance.now();
}

function stopping(): boolean {
  return atomics.load(memory.words, HEADER.shutdown) !== 0;
}

/** Runs tasks until there is none, or something needs the event loop. */
function work(): number {
  setMode(1);
  for (;;) {
    if (stopping()) return WORK.stop;
    wakeSleepers();
    if (hasOrders()) obey();
    const leaving = isLeaving();
    if (leaving) announceLeave();
    const slot = heldSlot !== NO_SLOT ? heldSlot : leaving ? findOwnSlot() : findSlot();
    heldSlot = NO_SLOT;
    if (slot === NO_SLOT) return leaving ? leave() : WORK.idle;
    // This one may have been woken for two pieces of work, or found one on its way to sleep: the others go on.
    if (sleepers(memory) > 0 && workForAnyone()) unparkOne(memory, thread + 1);
    const ran = runSlot(slot);
    if (ran === RAN.stop) return WORK.stop;
    if (ran === RAN.needsModule || ran === RAN.needsMail) {
      heldSlot = slot;
      return ran === RAN.needsModule ? WORK.load : WORK.mail;
    }
    // The clock of the last poll: a look of its own costs as much as the rest of a short dispatch.
    if (isEmbedded) report(false);
    if (lastPollMs() - lastBreath > breathAfterMs()) return WORK.breathe;
  }
}

/** How long a busy thread may go without a turn of its event loop. */
function breathAfterMs(): number {
  if (holdsPromises()) return HOLDING_MS;
  return isEmbedded ? Math.min(quantumMs, EMBEDDED_MS) : BREATHE_EVERY_MS;
}

/** The thread is leaving, and has nothing of its own to run now. */
function leave(): number {
  if (ownWaits) return WORK.wait;
  setMode(0);
  finishLeave();
  return WORK.stop;
}

/** Loads the module of the slot that is held; if it can't be loaded, the slot's run fails. */
async function load(): Promise<void> {
  const slot = heldSlot;
  const record = memory.words[slotWord(memory.layout, slot) + SLOT.record];
  const hash = memory.words[recordWord(memory.layout, record) + RECORD.moduleHash];
  const failure = await loadModule(hash, () => !isCancelled(memory, record));
  if (failure === undefined) return;
  heldSlot = NO_SLOT;
  // One that has begun elsewhere, in code that is not to be had any more (on a development server), can go on there.
  if (!isPacket(memory, record) && giveBack(slot, record)) return;
  failSlot(slot, failure.code, failure.message, failure.cause);
}

/** Keeps the time that ends now, and says what begins: 0 idle, 1 running. */
function setMode(mode: number): void {
  const floats = memory.floats;
  const unit = threadUnit(memory.layout, thread);
  const now = performance.timeOrigin + performance.now();
  const since = floats[unit + STAT.sinceMs];
  if (since > 0) floats[unit + (floats[unit + STAT.mode] === 1 ? STAT.runMs : STAT.idleMs)] += now - since;
  floats[unit + STAT.sinceMs] = now;
  floats[unit + STAT.mode] = mode;
}

/** Looks for something for a while, without sleeping: what comes at once is found in a microsecond. */
function spin(): boolean {
  const end = performance.now() + SPIN_MS;
  do {
    for (let i = 0; i < SPIN_LOOKS; i++) if (awake()) return true;
  } while (performance.now() < end);
  return false;
}

/** Waits until there is something: it spins, then sleeps deaf, which is fast to wake, then in its event loop. */
async function idle(): Promise<void> {
  setHungry(memory, thread, true);
  setMode(0);
  if (isEmbedded) await sleepByMail();
  else if (!spin()) await sleepSoundly();
  setHungry(memory, thread, false);
}

async function sleepSoundly(): Promise<void> {
  forgetStaleTables();
  drainMail();
  memory.floats[threadUnit(memory.layout, thread) + STAT.parks]++;
  if (!host.outputWaits() && !holdsPromises() && sleepOnce(DEAF_SLEEP_MS)) return;
  await sleepListening();
}

/** In embedded mode nobody else can wake the thread than a message, or a promise of its own. */
async function sleepByMail(): Promise<void> {
  forgetStaleTables();
  report(true);
  drainMail();
  if (hasOrders() || awake()) return;
  memory.floats[threadUnit(memory.layout, thread) + STAT.parks]++;
  await host.nextMail(nextWakeMs());
  drainMail();
  lastBreath = performance.now();
}

/** True if something is there for this thread: it must not sleep. */
function awake(): boolean {
  wakeSleepers();
  return stopping() || isLeaving() || somethingToDo();
}

/** One deaf sleep. True: there is, or may be, something to do. */
function sleepOnce(limitMs: number): boolean {
  const ticket = announcePark(memory, thread);
  // The look after the announcement: what came before it is seen here, what comes later wakes this thread.
  if (awake()) {
    retractPark(memory, thread);
    return true;
  }
  const waitsForOther = onlyOwnLeft();
  sleep(memory, thread, ticket, Math.min(nextWakeMs(), waitsForOther ? CHANGE_WAIT_MS : limitMs));
  retractPark(memory, thread);
  if (waitsForOther) {
    relax();
    return true;
  }
  return awake();
}

/** Sleeps until somebody wakes this thread, or it does so itself because a task has slept enough. (WebKit's `waitAsync` does not keep to a timeout.) */
async function sleepUntilWoken(ticket: number): Promise<void> {
  const ms = nextWakeMs();
  const timer = ms < MOST_TIMER_MS ? setTimeout(() => unpark(memory, thread), ms) : undefined;
  await sleepAsync(memory, thread, ticket, Number.POSITIVE_INFINITY);
  clearTimeout(timer);
}

async function sleepListening(): Promise<void> {
  forgetViews();
  const ticket = announcePark(memory, thread);
  if (!awake() && !onlyOwnLeft()) {
    if (atomics.hasWaitAsync) await sleepUntilWoken(ticket);
    else {
      sleep(memory, thread, ticket, Math.min(nextWakeMs(), holdsPromises() ? HOLDING_MS : Number.POSITIVE_INFINITY));
      if (holdsPromises()) await host.breathe();
    }
  }
  retractPark(memory, thread);
}
