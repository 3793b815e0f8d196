/**
 * A packet's dispatch: its jobs run one after another, each through its natural form, and their outcomes go to the program together. A job that
 * leaves, or that throws while its forks are out, becomes an ordinary task: it keeps the slot, under a record of its own (packets.ts).
 */
import { RECORD, recordWord, SLOT, STAT, slotWord } from '../memory/layout.ts';
import {
  JOB,
  JOB_HEAD_UNITS,
  jobUnits,
  KIND_BITS,
  KIND_MASK,
  PACKET,
  packetUnit,
  packetViews,
  packetWord,
  readSharedView,
  readValue,
  VIEW_UNITS,
  type Views,
} from '../memory/packet.ts';
import { KIND } from '../memory/values.ts';
import { hungryThreads } from '../ring/hungry.ts';
import { REASON, reasons } from '../ring/poll-word.ts';
import { rootOfJob } from '../ring/records.ts';
import { setLast } from '../ring/slots.ts';
import { openContinuation } from './continuation.ts';
import { setCurrentRun } from './current-run.ts';
import { count } from './fork-outcome.ts';
import { LEAVE } from './frames.ts';
import { clearMarked, hasMarked } from './gifts.ts';
import { memory, quantumMs, thread } from './here.ts';
import { keepFailure, keepThrown, keepValue, resultsAreMany } from './job-outcomes.ts';
import { keepForks, latent, SP } from './latent.ts';
import { threadBuffers } from './mail.ts';
import { deliver, deliverPart, detach, hasSpares, splitRest } from './packets.ts';
import { beginTurn, endTurn, leaveReason, setOnPoll, stackIsEmpty, WHY } from './poll.ts';
import { isReady, moduleOf } from './registry.ts';
import { noteLeave, othersWait } from './search.ts';
import { traceError } from './trace.ts';

type Natural = (...args: unknown[]) => unknown;

/** What became of a packet's dispatch, or of a job. `free`: it is over, with an outcome; `gave`: it is, and its result has buffers that go along. */
export const PACKET_RAN = { free: 0, needsModule: 1, stop: 2, left: 3, threw: 4, gave: 5 } as const;

/** Results are not held back for longer. */
const DELIVER_AFTER_MS = 1;
/** The clock is looked at about so often, by counting jobs in between. */
const LOOK_SOON_MS = 0.01;
const LOOK_LATE_MS = 0.03;
const MOST_UNLOOKED = 64;
/** Others wait no longer for a job that takes so long. */
const SHED_AFTER_MS = 0.2;

/** Where the dispatch ended with a job that left or threw: its new record, what it threw, and when the packet began. */
export let jobRecord = -1;
export let jobThrew: unknown;
export let jobGave: unknown;
export let jobBegunMs = 0;

let packet = -1;
let from: Views;
let lastHash = 0;
let functions: readonly (readonly unknown[])[] | undefined;
let stateful: readonly number[] = [];
/** Jobs until the next look at the clock, and between two of them. */
let unlooked = 1;
let stride = 1;
let lookedMs = 0;
/** When the outcomes of now began to gather. */
let sinceMs = 0;

/** Runs the packet in a slot that this thread holds. */
export function runPacket(slot: number, record: number): number {
  const words = memory.words;
  const head = packetWord(memory, record);
  const first = packetUnit(memory, record);
  from = packetViews(memory, record);
  functions = undefined;
  if (!findModule(record, from.words[(first + words[head + PACKET.at]) * 2 + JOB.info])) return PACKET_RAN.needsModule;
  begin(slot, record);
  while (words[head + PACKET.cursor] < words[head + PACKET.count]) {
    // A job that leaves needs a record, and so do those behind it; alone in its packet it has one.
    if (words[head + PACKET.count] > 1 && !hasSpares()) break;
    if (!findModule(record, from.words[(first + words[head + PACKET.at]) * 2 + JOB.info])) break;
    const ran = runJob(slot, head, first);
    if (ran === PACKET_RAN.stop) return ran;
    // The job may have moved in its packet meanwhile.
    const unit = first + words[head + PACKET.at];
    if (ran !== PACKET_RAN.free) {
      // What this job took is not the others'.
      note(head, lookedMs);
      jobRecord = detach(slot, record, unit);
      return ran;
    }
    words[head + PACKET.at] += from.words[unit * 2 + JOB.info] >>> 16;
    words[head + PACKET.cursor]++;
    if (--unlooked <= 0 && looks(head)) break;
    if (resultsAreMany()) break;
  }
  note(head, performance.now());
  endTurn();
  if (words[head + PACKET.cursor] < words[head + PACKET.count]) splitRest(record);
  deliver(slot, record);
  return PACKET_RAN.free;
}

function begin(slot: number, record: number): void {
  const version = slotWord(memory.layout, slot) + SLOT.version;
  memory.words[version] = (memory.words[version] + 1) | 0;
  openContinuation(slot, []);
  count(STAT.dispatches, 1);
  setLast(memory, slot, thread + 1);
  jobBegunMs = sinceMs = lookedMs = performance.now();
  unlooked = stride = 1;
  beginTurn(record, jobBegunMs);
  packet = record;
  setOnPoll(shed);
}

/** At a poll of a job: it is no small one, so what else is in its packet goes on without it. */
function shed(now: number): void {
  if (now - lookedMs < SHED_AFTER_MS) return;
  const head = packetWord(memory, packet);
  // Again only if they are still there when this job is over.
  setOnPoll(undefined);
  unlooked = 0;
  const unit = packetUnit(memory, packet) + memory.words[head + PACKET.at];
  if (othersInPacket(head)) splitRest(packet, 1, jobUnits(from.words[unit * 2 + JOB.shape]));
  // Where they could not go, the record that is left aside is for this job, if it leaves.
  if (!othersInPacket(head)) sendPart(head, lookedMs);
}

function othersInPacket(head: number): boolean {
  return memory.words[head + PACKET.count] - memory.words[head + PACKET.cursor] > 1;
}

/** Sends the outcomes so far, if there is room to. */
function sendPart(head: number, until: number): void {
  note(head, until);
  if (deliverPart(packet)) sinceMs = until;
  else count(STAT.tasks, -memory.words[head + PACKET.cursor]);
}

/** Writes down what the jobs of the packet that are done took, and counts them. */
function note(head: number, now: number): void {
  memory.words[head + PACKET.tookUs] = Math.min(0x7fffffff, Math.ceil((now - sinceMs) * 1000));
  count(STAT.tasks, memory.words[head + PACKET.cursor]);
}

/** Makes a job's module the current one. False: it is not loaded here; the record says which it is. */
function findModule(record: number, hash: number): boolean {
  if (hash === lastHash && functions !== undefined) return true;
  if (!isReady(hash)) {
    memory.words[recordWord(memory.layout, record) + RECORD.moduleHash] = hash;
    return false;
  }
  lastHash = hash;
  const module = moduleOf(hash);
  functions = module?.functions;
  stateful = module?.stateful ?? [];
  return true;
}

/** Runs the job at a unit, and keeps its outcome there. */
function runJob(slot: number, head: number, first: number): number {
  let unit = first + memory.words[head + PACKET.at];
  const units = jobUnits(from.words[unit * 2 + JOB.shape]);
  let result: unknown;
  try {
    stackIsEmpty();
    clearMarked();
    result = callJob(unit);
    unit = first + memory.words[head + PACKET.at];
  } catch (error) {
    unit = first + memory.words[head + PACKET.at];
    traceError(error);
    jobThrew = error;
    if (latent[SP] > 0) return PACKET_RAN.threw;
    keepThrown(from, unit, units, error);
    // What it left open, however deep it was, is gone.
    openContinuation(slot, []);
    return PACKET_RAN.free;
  }
  if (result === LEAVE) return leaveReason() === WHY.shutdown ? PACKET_RAN.stop : PACKET_RAN.left;
  if (hasMarked) {
    jobGave = result;
    return PACKET_RAN.gave;
  }
  keepValue(from, unit, units, result);
  return PACKET_RAN.free;
}

/** Calls a job's function with its arguments. */
function callJob(unit: number): unknown {
  const shape = from.words[unit * 2 + JOB.shape];
  const kinds = from.words[unit * 2 + JOB.kinds];
  setCurrentRun(rootOfJob(from.words[unit * 2 + JOB.run]));
  const entry = functions?.[shape & 0xffff];
  if (entry === undefined) throw new Error(`the module has no function ${shape & 0xffff}`);
  keepForks(stateful.length > 0 && stateful.includes(shape & 0xffff));
  const natural = entry[0] as Natural;
  const argc = (shape >> 16) & 0xff;
  let at = unit + JOB_HEAD_UNITS;
  if (argc === 0) return natural();
  const first = readArgument(at, kinds & KIND_MASK);
  if (argc === 1) return natural(first);
  at += sizeOf(kinds & KIND_MASK);
  const second = readArgument(at, (kinds >> KIND_BITS) & KIND_MASK);
  if (argc === 2) return natural(first, second);
  const args = [first, second];
  for (let i = 2; i < argc; i++) {
    at += sizeOf((kinds >> ((i - 1) * KIND_BITS)) & KIND_MASK);
    args.push(readArgument(at, (kinds >> (i * KIND_BITS)) & KIND_MASK));
  }
  return Reflect.apply(natural, undefined, args);
}

function sizeOf(kind: number): number {
  return kind === KIND.view ? VIEW_UNITS : 1;
}

function readArgument(unit: number, kind: number): unknown {
  if (kind === KIND.int32) return from.words[unit * 2];
  return kind === KIND.view ? readSharedView(from, unit, threadBuffers) : readValue(from, unit, kind);
}

/** Between two jobs, now and then: the clock, and who else wants what. True: the jobs that have not begun go to others, or the thread ends. */
function looks(head: number): boolean {
  const now = performance.now();
  const gap = now - lookedMs;
  lookedMs = now;
  if (gap < LOOK_SOON_MS) stride = Math.min(MOST_UNLOOKED, stride * 2);
  else if (gap > LOOK_LATE_MS) stride = Math.max(1, stride >> 1);
  unlooked = stride;
  setOnPoll(shed);
  if ((reasons(memory, thread) & (REASON.shutdown | REASON.retire)) !== 0) return true;
  if (now - jobBegunMs >= quantumMs && othersWait()) {
    noteLeave();
    return true;
  }
  if (now - sinceMs < DELIVER_AFTER_MS) return false;
  if (hungryThreads(memory) > 0) return true;
  sendPart(head, now);
  return false;
}

/** Gives every job of a held packet whose module could not be loaded this failure. */
export function failPacket(slot: number, record: number, code: string, message: string, cause: unknown): void {
  const words = memory.words;
  const head = packetWord(memory, record);
  const first = packetUnit(memory, record);
  const hash = words[recordWord(memory.layout, record) + RECORD.moduleHash];
  from = packetViews(memory, record);
  while (words[head + PACKET.cursor] < words[head + PACKET.count]) {
    const unit = first + words[head + PACKET.at];
    if (from.words[unit * 2 + JOB.info] !== hash) break;
    const units = jobUnits(from.words[unit * 2 + JOB.shape]);
    keepFailure(from, unit, units, code, message, cause);
    words[head + PACKET.at] += units;
    words[head + PACKET.cursor]++;
  }
  if (words[head + PACKET.cursor] < words[head + PACKET.count]) splitRest(record);
  deliver(slot, record);
}
