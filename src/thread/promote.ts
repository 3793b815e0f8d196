/**
 * Promotion: a poll that sees a hungry thread makes the oldest latent fork of its task visible, the biggest piece of work that there is: it
 * gets a record and a slot, and is a task like any other from then on. Of a range, it is the upper half of what nobody has claimed.
 */
import { Refusal } from '../memory/codec.ts';
import { STAT } from '../memory/layout.ts';
import { epochNow } from '../ring/epoch.ts';
import { hungryThreads } from '../ring/hungry.ts';
import { unparkOne } from '../ring/park.ts';
import { claim, fill, homeOf, publishReady, release, STATE, slotState, stateOf } from '../ring/slots.ts';
import { count, fillRecord, giveRecord, NO_RECORD, takeRecord } from './fork-outcome.ts';
import { memory, thread } from './here.ts';
import {
  argumentsOf,
  BASE,
  INLINE,
  isRange,
  keepsForks,
  latent,
  latentNumbers,
  latentRecords,
  latentSerials,
  latentSites,
  type Site,
  SP,
  siteOf,
  sizeOf,
} from './latent.ts';
import {
  findSaved,
  isSavedHole,
  type Place,
  peekSavedArguments,
  savedRecord,
  savedSerial,
  savedTop,
  setSavedNumber,
  setSavedRecord,
  siteOfSaved,
} from './saved-forks.ts';

/** What became of an entry. */
const TRY = { promoted: 0, pass: 1, later: 2 } as const;

/** Promotes the oldest latent fork of the current task if some thread has nothing to do, and nothing that it could take. */
export function promoteIfHungry(): void {
  if (keepsForks || latent[BASE] >= latent[SP]) return;
  const hungry = hungryThreads(memory);
  if (hungry <= 0) return;
  const slot = emptySlot(hungry);
  if (slot < 0) return;
  const record = takeRecord();
  if (record === NO_RECORD) return;
  promoteOldest(slot, record);
}

/** True if some thread has nothing to do, and nothing that it could take: a fork would be promoted, if one were latent. */
export function wantsForks(): boolean {
  if (keepsForks) return false;
  const hungry = hungryThreads(memory);
  return hungry > 0 && emptySlot(hungry) >= 0;
}

/** An EMPTY slot, or -1: there is none, or every hungry thread finds something already. */
function emptySlot(hungry: number): number {
  const { slots } = memory.layout;
  let empty = -1;
  let ready = 0;
  for (let i = 0; i < slots; i++) {
    const state = stateOf(slotState(memory, i));
    if (state === STATE.empty && empty < 0) empty = i;
    else if (state === STATE.ready && homeOf(memory, i) === 0 && ++ready >= hungry) return -1;
  }
  return empty;
}

function promoteOldest(slot: number, record: number): void {
  let index = latent[BASE];
  while (index < latent[SP]) {
    const place = index < savedTop ? findSaved(index) : undefined;
    const number = place === undefined ? latentSites[index] : siteOfSaved(place);
    const done = promote(index, place, number, slot, record);
    if (done !== TRY.pass) {
      if (done === TRY.later) giveRecord(record);
      return;
    }
    index += sizeOf(number);
    latent[BASE] = index;
  }
  giveRecord(record);
}

/** Tries one entry. `place`: where it is written down, if it is. */
function promote(index: number, place: Place | undefined, number: number, slot: number, record: number): number {
  if (number < 0 || (place !== undefined && isSavedHole(place))) return TRY.pass;
  const site = siteOf(number);
  if (isRange(number)) return split(index, place, site, slot, record);
  const args = place === undefined ? argumentsOf(index) : peekSavedArguments(place);
  const sent = send(site, args, slot, record);
  if (sent === TRY.later) return sent;
  setRecord(index, place, sent === TRY.promoted ? record : INLINE);
  if (sent === TRY.promoted) latent[BASE] = index + sizeOf(number);
  return sent;
}

function setRecord(index: number, place: Place | undefined, record: number): void {
  if (place === undefined) latentRecords[index] = record;
  else setSavedRecord(place, record);
}

/** Splits a range: the upper half of what is not claimed goes. */
function split(index: number, place: Place | undefined, site: Site, slot: number, record: number): number {
  const { argc } = site;
  const args = place === undefined ? argumentsOf(index) : peekSavedArguments(place);
  const next = args[argc - 2] as number;
  const end = args[argc - 1] as number;
  const left = end - next;
  const grain = place === undefined ? latentSerials[index] : savedSerial(place);
  if (left < 1 || left < grain) return TRY.pass;
  const middle = left < 2 * grain || left < 2 ? next : next + Math.ceil(left / 2);
  const head = place === undefined ? latentRecords[index] : savedRecord(place);
  args[argc - 2] = middle;
  const sent = send(site, args, slot, record, head);
  if (sent !== TRY.promoted) return sent;
  setRecord(index, place, record);
  if (place === undefined) latentNumbers[index + argc - 1] = middle;
  else setSavedNumber(place, argc - 1, middle);
  return sent;
}

/** Fills the record and the slot and publishes both. `head`: the record that it is to be linked to. */
function send(site: Site, args: unknown[], slot: number, record: number, head = INLINE): number {
  const seen = slotState(memory, slot);
  if (!claim(memory, slot, seen)) return TRY.later;
  let sent: number = TRY.later;
  try {
    if (fillRecord(record, site, args, head)) sent = TRY.promoted;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    sent = TRY.pass;
  } finally {
    if (sent !== TRY.promoted) release(memory, slot);
  }
  if (sent !== TRY.promoted) return sent;
  fill(memory, slot, record);
  publishReady(memory, slot, epochNow(memory));
  count(STAT.promotions, 1);
  unparkOne(memory, thread + 1);
  return TRY.promoted;
}
