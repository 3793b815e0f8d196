/** Outcomes of a packet's jobs: written over the jobs where they are raw, else as bytes that go into one chain when the packet is delivered. */
import { encode } from '../memory/codec.ts';
import {
  doneInfo,
  JOB,
  NO_ROOM,
  PACKET,
  packetUnit,
  packetViews,
  packetWord,
  type Views,
  writeValue,
} from '../memory/packet.ts';
import { NO_EXTENT, writeChain } from '../memory/pages.ts';
import { KIND } from '../memory/values.ts';
import { OUTCOME } from '../ring/records.ts';
import { memory } from './here.ts';
import { threadBuffers } from './mail.ts';
import { cannotCarry, likeness } from './outcome.ts';
import { taskText } from './registry.ts';

/** From so many bytes on a packet is delivered, whatever is left of it. */
const MANY_BYTES = 64 * 1024;

let results = new Uint8Array(4096);
let resultBytes = 0;

/** True if the outcomes that are gathered should go before there are more. */
export function resultsAreMany(): boolean {
  return resultBytes > MANY_BYTES;
}

/** The job at a unit, of so many units, has returned. */
export function keepValue(to: Views, unit: number, units: number, value: unknown): void {
  const kind = writeValue(to, unit + 1, value);
  if (kind >= 0) to.words[unit * 2 + JOB.info] = doneInfo(OUTCOME.value, kind, units);
  else keepGraph(to, unit, units, value);
}

function keepGraph(to: Views, unit: number, units: number, value: unknown): void {
  try {
    keepBytes(
      to,
      unit,
      units,
      OUTCOME.value,
      encode([value], threadBuffers, () => 'result'),
    );
  } catch (error) {
    const why = cannotCarry(`${textOf(to, unit)} ran to its end, but its result cannot leave its thread`, error);
    keepFailure(to, unit, units, 'MGR_CANNOT_CARRY', why);
  }
}

/** The job has thrown. */
export function keepThrown(to: Views, unit: number, units: number, thrown: unknown): void {
  try {
    keepBytes(
      to,
      unit,
      units,
      OUTCOME.thrown,
      encode([thrown], threadBuffers, () => 'thrown', true),
    );
  } catch (error) {
    const why = cannotCarry(`${textOf(to, unit)} threw a value that cannot leave its thread`, error);
    keepFailure(to, unit, units, 'MGR_CANNOT_CARRY', why, likeness(thrown));
  }
}

/** The job's task; until it has an outcome, its info is the hash of the module. */
function textOf(to: Views, unit: number): string {
  return taskText(to.words[unit * 2 + JOB.info], to.words[unit * 2 + JOB.shape] & 0xffff);
}

/** The runtime could not go on with the job. */
export function keepFailure(
  to: Views,
  unit: number,
  units: number,
  code: string,
  message: string,
  cause?: unknown,
): void {
  let bytes: Uint8Array;
  try {
    bytes = encode([code, message, cause], threadBuffers, String, true);
  } catch {
    // The cause cannot be carried: without it.
    bytes = encode([code, message, undefined], threadBuffers, String);
  }
  keepBytes(to, unit, units, OUTCOME.failed, bytes);
}

function keepBytes(to: Views, unit: number, units: number, outcome: number, bytes: Uint8Array): void {
  const end = resultBytes + bytes.length;
  if (end > results.length) {
    const larger = new Uint8Array(Math.max(end, results.length * 2));
    larger.set(results.subarray(0, resultBytes));
    results = larger;
  }
  results.set(bytes, resultBytes);
  to.words[unit * 2 + JOB.shape] = resultBytes;
  to.words[unit * 2 + JOB.kinds] = bytes.length;
  to.words[unit * 2 + JOB.info] = doneInfo(outcome, KIND.reference, units);
  resultBytes = end;
}

/** Writes what is gathered into pages that belong to a packet with the jobs it is from. */
export function flushResults(record: number): void {
  if (resultBytes === 0) return;
  const head = packetWord(memory, record);
  const chain = writeChain(memory, results.subarray(0, resultBytes));
  if (chain === NO_EXTENT) markNoRoom(record);
  else {
    memory.words[head + PACKET.results] = chain;
    memory.words[head + PACKET.resultBytes] = resultBytes;
  }
  resultBytes = 0;
  if (results.length > MANY_BYTES * 4) results = new Uint8Array(4096);
}

/** The program makes the error where there is no memory to tell it. */
function markNoRoom(record: number): void {
  const words = packetViews(memory, record).words;
  let word = packetUnit(memory, record) * 2;
  for (let i = memory.words[packetWord(memory, record) + PACKET.cursor]; i > 0; i--) {
    const info = words[word + JOB.info];
    const kind = (info >> 8) & 0xff;
    if (kind === KIND.reference) words[word + JOB.info] = doneInfo(NO_ROOM, kind, info >>> 16);
    word += (info >>> 16) * 2;
  }
}
