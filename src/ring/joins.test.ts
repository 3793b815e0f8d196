import { expect, test } from 'vitest';
import { firstForkRecord, RECORD, recordWord } from '../memory/layout.ts';
import { createMemory } from '../memory/memory.ts';
import { cancelRun, finishFork, isDone, openFork, takeBack, waitForFork, wake } from './joins.ts';
import { cancelQueued, enterRecord, isCancelled, leaveRecord, startRecord, submitRecord } from './records.ts';
import { claim, fill, generationOf, publishReady, readyAt, STATE, slotState, stateOf, take } from './slots.ts';

/** A parent that runs in slot 1 (record 0), and an open fork. */
function family() {
  const memory = createMemory({ threads: 2, slots: 3, records: 2, forks: 2, pages: 256 });
  submitRecord(memory, 0);
  startRecord(memory, 0);
  claim(memory, 1, slotState(memory, 1));
  fill(memory, 1, 0);
  publishReady(memory, 1, 3);
  take(memory, 1, slotState(memory, 1));
  const fork = firstForkRecord(memory.layout, 0);
  openFork(memory, fork);
  const state = () => stateOf(slotState(memory, 1));
  const wait = (cancelled = () => false) => waitForFork(memory, 1, fork, cancelled, 7);
  return { memory, fork, state, wait };
}

test('a parent waits, and the end of the fork makes it READY', () => {
  const { memory, fork, state, wait } = family();
  const generation = generationOf(slotState(memory, 1));
  expect(startRecord(memory, fork)).toBe(true);
  expect(isDone(memory, fork)).toBe(false);
  expect(wait()).toBe(true);
  expect(state()).toBe(STATE.blocked);
  expect(finishFork(memory, fork)).toBe(1);
  expect(isDone(memory, fork)).toBe(true);
  expect(wake(memory, 1, 9)).toBe(true);
  expect([state(), readyAt(memory, 1), generationOf(slotState(memory, 1))]).toEqual([STATE.ready, 9, generation]);
  expect(wake(memory, 1, 9)).toBe(false);
});

test('a fork that has ended is not waited for', () => {
  const { memory, fork, state, wait } = family();
  expect(finishFork(memory, fork)).toBe(-1);
  expect(wait()).toBe(false);
  expect([state(), readyAt(memory, 1)]).toEqual([STATE.ready, 7]);
});

test('a parent that was woken for nothing waits again', () => {
  const { memory, fork, state, wait } = family();
  wait();
  expect(wake(memory, 1, 4)).toBe(true);
  expect(take(memory, 1, slotState(memory, 1))).toBe(true);
  expect(wait()).toBe(true);
  expect(state()).toBe(STATE.blocked);
  expect(finishFork(memory, fork)).toBe(1);
});

test('only a slot that is BLOCKED is woken', () => {
  const { memory, state } = family();
  expect(wake(memory, 1, 4)).toBe(false);
  expect(state()).toBe(STATE.running);
  expect(wake(memory, 0, 4)).toBe(false);
});

test('a fork is taken back, begun or cancelled, one of them', () => {
  const { memory, fork } = family();
  expect(takeBack(memory, fork)).toBe(true);
  expect([takeBack(memory, fork), startRecord(memory, fork), cancelQueued(memory, fork)]).toEqual([
    false,
    false,
    false,
  ]);
  openFork(memory, fork);
  expect(startRecord(memory, fork)).toBe(true);
  expect(takeBack(memory, fork)).toBe(false);
});

test('a cancel finds a task that waits, or the thread that runs it, or is found by it', () => {
  const { memory, state, wait } = family();
  enterRecord(memory, 0, 1);
  expect(cancelRun(memory, 0, 5)).toEqual({ thread: 2, woken: -1 });
  leaveRecord(memory, 0);
  expect(wait(() => isCancelled(memory, 0))).toBe(false);
  expect(state()).toBe(STATE.ready);
  take(memory, 1, slotState(memory, 1));
  // It has seen the cancel, and waits for its fork to stop.
  expect(wait()).toBe(true);
  expect(cancelRun(memory, 0, 6)).toEqual({ thread: 0, woken: 1 });
  expect([state(), readyAt(memory, 1)]).toEqual([STATE.ready, 6]);
});

test('a record that is used again is a new fork', () => {
  const { memory, fork, wait } = family();
  wait();
  finishFork(memory, fork);
  cancelRun(memory, fork, 0);
  openFork(memory, fork);
  expect([isDone(memory, fork), isCancelled(memory, fork)]).toEqual([false, false]);
  expect(memory.words[recordWord(memory.layout, fork) + RECORD.slot]).toBe(0);
  expect(finishFork(memory, fork)).toBe(-1);
});
