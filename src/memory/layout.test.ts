import { expect, test } from 'vitest';
import { arenaUnit, LINE_BYTES, layoutFor, PAGE_BIT, recordWord, slotWord, threadWord } from './layout.ts';
import { attachMemory, createMemory, memoryHandle } from './memory.ts';

test('parts are separated and sized for odd and large counts', () => {
  for (const sizes of [
    { threads: 1, slots: 1, records: 1, pages: 256 },
    { threads: 3, slots: 7, records: 5, pages: 1000 },
    { threads: 256, slots: 4096, records: 65_536, pages: 1_048_576 },
  ]) {
    const layout = layoutFor(sizes);
    expect(threadWord(layout, 1) - threadWord(layout, 0)).toBeGreaterThanOrEqual(LINE_BYTES / 4);
    expect((slotWord(layout, 1) * 4) % LINE_BYTES).toBe(0);
    expect((recordWord(layout, 1) * 4) % LINE_BYTES).toBe(0);
    expect(arenaUnit(layout, sizes.slots)).toBeLessThanOrEqual(layout.mapByte / 8);
    expect(layout.mainBytes).toBeLessThan(PAGE_BIT);
  }
});

test('default memory for 8 threads is below 4 MiB', () => {
  expect(layoutFor({ threads: 8, slots: 32, records: 1024, pages: 262_144 }).mainBytes).toBeLessThan(4 * 1024 * 1024);
});

test('an attached memory is the same one; another version is refused', () => {
  const memory = createMemory({ threads: 2, slots: 8, records: 16, pages: 256 });
  const other = attachMemory(memoryHandle(memory));
  memory.words[500] = 7;
  expect(other.words[500]).toBe(7);
  memory.words[1] = 99;
  expect(() => attachMemory(memoryHandle(memory))).toThrow('another version');
});
