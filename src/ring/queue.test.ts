import { expect, test } from 'vitest';
import { QUEUE, queueCellsWord } from '../memory/layout.ts';
import { createMemory, type Memory } from '../memory/memory.ts';
import { hasItems, initQueue, NOTHING, pop, push } from './queue.ts';

function queueAt(position: number): { memory: Memory; at: number } {
  const memory = createMemory({ threads: 1, slots: 1, records: 4, forks: 0, pages: 256 });
  const at = memory.layout.backlogByte;
  initQueue(memory, at);
  // As if `position` pushes and pops had gone through it.
  memory.words[(at >> 2) + QUEUE.tail] = position;
  memory.words[(at >> 2) + QUEUE.head] = position;
  for (let i = 0; i < memory.layout.queueCells; i++) {
    const cell = (position + i) & (memory.layout.queueCells - 1);
    memory.words[queueCellsWord(at) + cell * 2] = (position + i) | 0;
  }
  return { memory, at };
}

for (const position of [0, 2 ** 31 - 3, -3]) {
  test(`first in, first out, from position ${position}`, () => {
    const { memory, at } = queueAt(position);
    expect(hasItems(memory, at)).toBe(false);
    expect(pop(memory, at)).toBe(NOTHING);
    let next = 0;
    let expected = 0;
    for (let round = 0; round < 10; round++) {
      for (let i = 0; i < 3; i++) expect(push(memory, at, next++)).toBe(true);
      expect(hasItems(memory, at)).toBe(true);
      for (let i = 0; i < 3; i++) expect(pop(memory, at)).toBe(expected++);
      expect(pop(memory, at)).toBe(NOTHING);
    }
  });
}

test('a full queue says so, and keeps what it has', () => {
  const { memory, at } = queueAt(0);
  for (let i = 0; i < 4; i++) expect(push(memory, at, i)).toBe(true);
  expect(push(memory, at, 4)).toBe(false);
  for (let i = 0; i < 4; i++) expect(pop(memory, at)).toBe(i);
});

test('a push that is half done counts as not there', () => {
  const { memory, at } = queueAt(0);
  memory.words[(at >> 2) + QUEUE.tail] = 1;
  expect(hasItems(memory, at)).toBe(false);
  expect(pop(memory, at)).toBe(NOTHING);
});
