/**
 * Where the parts of a packet go: outcomes to the program, a job that left to a record of its own, jobs that have not begun to the backlog.
 * Records for that come from the thread's pool of fork records; two are kept aside for it, so that there is one when a job leaves. If the
 * pool is empty, the packet goes back to the program, which gives the rest again, each job in a record of its own.
 */
import * as atomics from '../memory/atomics.ts';
import { RECORD, recordWord, SLOT, slotWord, THREAD, threadWord } from '../memory/layout.ts';
import {
  dropPacket,
  JOB,
  jobUnits,
  PACKET,
  packetUnit,
  packetViews,
  packetWord,
  writePacket,
} from '../memory/packet.ts';
import { sleepers, unparkOne, wakeProgram } from '../ring/park.ts';
import { push } from '../ring/queue.ts';
import { FLAG_PACKET, OUTCOME, openJob, submitRecord } from '../ring/records.ts';
import { markDone, release } from '../ring/slots.ts';
import { giveRecord, NO_RECORD, takeRecord } from './fork-outcome.ts';
import { memory, thread } from './here.ts';
import { flushResults } from './job-outcomes.ts';
import { changeRecord } from './poll.ts';

/** How far a slot's task has come, in its `started`. */
export const STARTED = { no: 0, recordTaken: 1, running: 2 } as const;

const spares = [NO_RECORD, NO_RECORD];

/** True if there are records for a job that leaves and for those behind it. */
export function hasSpares(): boolean {
  for (let i = 0; i < spares.length; i++) {
    if (spares[i] === NO_RECORD) spares[i] = takeRecord();
  }
  return spares[0] !== NO_RECORD && spares[1] !== NO_RECORD;
}

function takeSpare(): number {
  const i = spares[0] === NO_RECORD ? 1 : 0;
  const record = spares[i];
  spares[i] = NO_RECORD;
  return record;
}

/** A spare was not needed. It stays aside: a job may leave next. */
function keepSpare(record: number): void {
  spares[spares[0] === NO_RECORD ? 0 : 1] = record;
}

/** The thread ends: what it kept aside is its pool's again. */
export function giveSpares(): void {
  for (let record = takeSpare(); record !== NO_RECORD; record = takeSpare()) giveRecord(record);
}

/** The packet is over: its record goes to the program, its slot is free. */
export function deliver(slot: number, record: number): void {
  markDone(memory, slot);
  complete(record);
  release(memory, slot);
  atomics.store(memory.words, threadWord(memory.layout, thread) + THREAD.slot, 0);
  wakeProgram(memory);
}

function complete(record: number): void {
  flushResults(record);
  if (!push(memory, memory.layout.completionByte, record)) throw new Error(`record ${record} completed twice`);
}

/**
 * Moves the jobs that have not begun, those from the `skip`th after the cursor on (whose jobs take `skipUnits`), to a packet of their own in the
 * backlog. They stay if there is no room: the program gives them again.
 */
export function splitRest(record: number, skip = 0, skipUnits = 0): void {
  const words = memory.words;
  const head = packetWord(memory, record);
  const kept = words[head + PACKET.cursor] + skip;
  const at = words[head + PACKET.at] + skipUnits;
  const rest = takeSpare();
  if (rest === NO_RECORD) return;
  const from = packetViews(memory, record).words;
  const left = words[head + PACKET.count] - kept;
  const units = words[head + PACKET.units] - at;
  if (!writePacket(memory, rest, from, packetUnit(memory, record) + at, units, left)) return keepSpare(rest);
  words[head + PACKET.count] = kept;
  words[head + PACKET.units] = at;
  offer(rest);
}

function offer(record: number): void {
  submitRecord(memory, record, FLAG_PACKET);
  if (!push(memory, memory.layout.backlogByte, record)) throw new Error(`record ${record} was submitted twice`);
  if (sleepers(memory) > 0) unparkOne(memory, thread + 1);
}

/** Sends the outcomes so far; the packet goes on with what is left. False: there is no room, they wait. */
export function deliverPart(record: number): boolean {
  const words = memory.words;
  const head = packetWord(memory, record);
  const done = words[head + PACKET.cursor];
  const at = words[head + PACKET.at];
  if (done === 0 || words[head + PACKET.count] === done) return false;
  const part = takeSpare();
  if (part === NO_RECORD) return false;
  const from = packetViews(memory, record).words;
  if (!writePacket(memory, part, from, packetUnit(memory, record), at, done)) {
    keepSpare(part);
    return false;
  }
  const partHead = packetWord(memory, part);
  words[partHead + PACKET.cursor] = done;
  words[partHead + PACKET.at] = at;
  words[partHead + PACKET.tookUs] = words[head + PACKET.tookUs];
  cut(record, 0, at, done);
  words[head + PACKET.cursor] = 0;
  words[head + PACKET.at] = 0;
  submitRecord(memory, part, FLAG_PACKET);
  complete(part);
  wakeProgram(memory);
  return true;
}

/** Takes `units` out of a packet, with so many jobs in them. */
function cut(record: number, at: number, units: number, jobs: number): void {
  const words = memory.words;
  const head = packetWord(memory, record);
  const from = packetViews(memory, record).words;
  const first = packetUnit(memory, record);
  from.copyWithin((first + at) * 2, (first + at + units) * 2, (first + words[head + PACKET.units]) * 2);
  words[head + PACKET.units] -= units;
  words[head + PACKET.count] -= jobs;
}

/**
 * The job at a unit, where the packet's cursor is, becomes an ordinary task in the slot. Returns its record. What else the packet held goes its
 * way at once: outcomes to the program, other jobs to other threads.
 */
export function detach(slot: number, record: number, unit: number): number {
  const words = memory.words;
  const head = packetWord(memory, record);
  const from = packetViews(memory, record).words;
  const run = from[unit * 2 + JOB.run];
  const hash = from[unit * 2 + JOB.info];
  const shape = from[unit * 2 + JOB.shape];
  const isAlone = words[head + PACKET.count] === 1;
  const job = isAlone ? record : takeSpare();
  if (isAlone) dropPacket(memory, record);
  else cut(record, words[head + PACKET.at], jobUnits(shape), 1);
  const base = recordWord(memory.layout, job);
  // Plain: both are this thread's until it lets go of them.
  words[base + RECORD.moduleHash] = hash;
  words[base + RECORD.functionIndex] = shape & 0xffff;
  words[base + RECORD.outcome] = OUTCOME.none;
  words[base + RECORD.bytes] = 0;
  words[base + RECORD.extent] = 0;
  openJob(memory, job, run, slot, thread);
  words[slotWord(memory.layout, slot) + SLOT.record] = job;
  words[slotWord(memory.layout, slot) + SLOT.started] = STARTED.running;
  changeRecord(job);
  if (!isAlone) sendOthers(record, head);
  return job;
}

function sendOthers(record: number, head: number): void {
  const words = memory.words;
  if (words[head + PACKET.cursor] === 0) return offer(record);
  if (words[head + PACKET.cursor] < words[head + PACKET.count]) splitRest(record);
  complete(record);
  wakeProgram(memory);
}
