import { expect, test } from 'vitest';
import { HEADER } from '../memory/layout.ts';
import { createMemory } from '../memory/memory.ts';
import {
  announcePark,
  announceProgramWait,
  retractPark,
  sleepAsync,
  sleepers,
  sleepProgram,
  unpark,
  unparkAll,
  unparkOne,
  wakeProgram,
} from './park.ts';

function memoryOf() {
  return createMemory({ threads: 3, slots: 4, records: 4, pages: 256 });
}

test('n calls wake n different threads, and no more', () => {
  const memory = memoryOf();
  for (let thread = 0; thread < 3; thread++) announcePark(memory, thread);
  expect(sleepers(memory)).toBe(3);
  expect([unparkOne(memory, 1), unparkOne(memory, 1), unparkOne(memory, 1), unparkOne(memory, 1)]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  expect(sleepers(memory)).toBe(0);
  expect(unpark(memory, 0)).toBe(false);
});

test('a wake-up between the announcement and the sleep is not lost', async () => {
  const memory = memoryOf();
  const ticket = announcePark(memory, 0);
  expect(unpark(memory, 0)).toBe(true);
  expect(sleepAsync(memory, 0, ticket, 60_000)).toBeUndefined();
  retractPark(memory, 0);
  expect(sleepers(memory)).toBe(0);
});

test('a sleeper is woken; retracting twice counts once', async () => {
  const memory = memoryOf();
  const ticket = announcePark(memory, 2);
  const sleeping = sleepAsync(memory, 2, ticket, 60_000);
  unparkAll(memory);
  expect(await sleeping).toBe('ok');
  retractPark(memory, 2);
  announcePark(memory, 2);
  retractPark(memory, 2);
  retractPark(memory, 2);
  expect(sleepers(memory)).toBe(0);
});

test('the program is woken once for many completions', async () => {
  const memory = memoryOf();
  wakeProgram(memory);
  expect(memory.words[HEADER.programWake]).toBe(0);
  const ticket = announceProgramWait(memory);
  const sleeping = sleepProgram(memory, ticket);
  wakeProgram(memory);
  wakeProgram(memory);
  expect(await sleeping).toBe('ok');
  expect(memory.words[HEADER.programWake]).toBe(1);
  expect(sleepProgram(memory, ticket)).toBeUndefined();
});
