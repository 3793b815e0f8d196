import { expect, test } from 'vitest';
import { createMemory } from '../memory/memory.ts';
import {
  claim,
  fill,
  generationOf,
  homeOf,
  markDone,
  publishReady,
  readyAt,
  release,
  STATE,
  setHome,
  slotState,
  stateOf,
  take,
} from './slots.ts';

const memory = createMemory({ threads: 2, slots: 2, records: 4, pages: 256 });

test('a slot goes round; each step is open to one holder only', () => {
  const empty = slotState(memory, 0);
  expect(stateOf(empty)).toBe(STATE.empty);
  expect(take(memory, 0, empty)).toBe(false);
  expect(claim(memory, 0, empty)).toBe(true);
  expect(claim(memory, 0, empty)).toBe(false);
  fill(memory, 0, 3);
  setHome(memory, 0, 2);
  publishReady(memory, 0, 17);
  expect([homeOf(memory, 0), readyAt(memory, 0)]).toEqual([2, 17]);
  const ready = slotState(memory, 0);
  expect(claim(memory, 0, ready)).toBe(false);
  expect(take(memory, 0, ready)).toBe(true);
  expect(take(memory, 0, ready)).toBe(false);
  markDone(memory, 0);
  expect(stateOf(slotState(memory, 0))).toBe(STATE.done);
  release(memory, 0);
  expect(stateOf(slotState(memory, 0))).toBe(STATE.empty);
  expect(generationOf(slotState(memory, 0))).toBe(generationOf(empty) + 1);
});

test('a claim with an old view of the slot fails, though the state is the same', () => {
  const old = slotState(memory, 1);
  expect(claim(memory, 1, old)).toBe(true);
  release(memory, 1);
  expect(claim(memory, 1, old)).toBe(false);
});

test('the generation wraps without touching the state', () => {
  memory.words[(memory.layout.slotByte + 256) >> 2] = (0xffffff << 8) | STATE.empty;
  expect(claim(memory, 1, slotState(memory, 1))).toBe(true);
  expect([stateOf(slotState(memory, 1)), generationOf(slotState(memory, 1))]).toEqual([STATE.claimed, 0]);
});
