import { expect, test } from 'vitest';
import { firstForkRecord, THREAD, threadWord } from '../memory/layout.ts';
import { createMemory } from '../memory/memory.ts';
import { dequeSize, lastPushed, NONE, ownDeque, popBottom, pushBottom, stealTop } from './deque.ts';

/** A deque of thread 1, with four cells, as if `position` records had gone through it. */
function dequeAt(position: number) {
  const memory = createMemory({ threads: 2, slots: 1, records: 2, forks: 4, pages: 256 });
  const base = threadWord(memory.layout, 1);
  memory.words[base + THREAD.dequeTop] = position;
  memory.words[base + THREAD.dequeBottom] = position;
  const first = firstForkRecord(memory.layout, 1);
  const deque = ownDeque(memory, 1);
  return {
    first,
    push: (record: number) => pushBottom(deque, record),
    pop: () => popBottom(deque),
    last: () => lastPushed(deque),
    steal: () => stealTop(memory, 1),
    size: () => dequeSize(memory, 1),
    other: () => dequeSize(memory, 0),
  };
}

for (const position of [0, 2 ** 31 - 2, -2]) {
  test(`the owner gets the youngest, a thief the oldest, from position ${position}`, () => {
    const { first, push, pop, last, steal, size } = dequeAt(position);
    for (let round = 0; round < 4; round++) {
      expect([pop(), steal(), size()]).toEqual([NONE, NONE, 0]);
      for (let i = 0; i < 4; i++) push(first + i);
      expect([size(), last()]).toEqual([4, first + 3]);
      expect([steal(), pop(), steal(), size(), last()]).toEqual([first, first + 3, first + 1, 1, first + 2]);
      // The last one goes to either.
      expect(round % 2 === 0 ? pop() : steal()).toBe(first + 2);
    }
  });
}

test('a pop that finds nothing leaves the deque as it was', () => {
  const { first, push, pop, steal, size } = dequeAt(2 ** 31 - 1);
  for (let i = 0; i < 3; i++) expect(pop()).toBe(NONE);
  push(first);
  expect([size(), steal(), pop()]).toEqual([1, first, NONE]);
});

test('each thread has cells of its own', () => {
  const { first, push, size, other } = dequeAt(0);
  for (let i = 0; i < 4; i++) push(first + i);
  expect([size(), other()]).toEqual([4, 0]);
});
