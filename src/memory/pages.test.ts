import { expect, test } from 'vitest';
import { HEADER, PAGE_BYTES } from './layout.ts';
import { attachMemory, createMemory, memoryHandle } from './memory.ts';
import { extentPages, freeChain, freeExtent, NO_EXTENT, readChain, takeExtent, writeChain } from './pages.ts';

const SIZES = { threads: 1, slots: 4, records: 4, pages: 256 };

test('extents never overlap, and all come back', () => {
  const memory = createMemory(SIZES);
  const owner = new Map<number, number>();
  const taken: number[] = [];
  let seed = 1;
  const random = (n: number): number => {
    seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
    return (seed >>> 8) % n;
  };
  for (let step = 0; step < 5000; step++) {
    if (random(3) > 0) {
      const extent = takeExtent(memory, 1 + random(32));
      if (extent === NO_EXTENT) continue;
      taken.push(extent);
      for (let page = 0; page < extentPages(memory, extent); page++) {
        const at = (extent & 0x3fffffff) / 512 + page;
        expect(owner.has(at)).toBe(false);
        owner.set(at, extent);
      }
    } else if (taken.length > 0) {
      const [extent] = taken.splice(random(taken.length), 1);
      for (const [page, holder] of owner) if (holder === extent) owner.delete(page);
      freeExtent(memory, extent);
    }
  }
  for (const extent of taken) freeExtent(memory, extent);
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
});

test('bytes go through a chain and are seen by another view that is not grown yet', () => {
  const memory = createMemory(SIZES);
  const other = attachMemory(memoryHandle(memory));
  const source = new Uint8Array(300_000).map((_, i) => i % 251);
  const chain = writeChain(memory, source);
  const target = new Uint8Array(source.length);
  expect(readChain(other, chain, target)).toBe(source.length);
  expect(Buffer.compare(target, source)).toBe(0);
  freeChain(other, chain);
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
});

test('views that are older than the buffer never end inside an extent', () => {
  const memory = createMemory({ ...SIZES, pages: 1000 });
  const others = [attachMemory(memoryHandle(memory))];
  let extent = 0;
  for (let step = 0; ; step++) {
    extent = takeExtent(memory, 1 + ((step * 7) % 32));
    if (extent === NO_EXTENT) break;
    const first = extent & 0x3fffffff;
    const last = first + extentPages(memory, extent) * 512 - 1;
    for (const { pageUnits } of others) expect(first < pageUnits).toBe(last < pageUnits);
    others.push(attachMemory(memoryHandle(memory)));
  }
  expect(new Set(others.map(({ pageUnits }) => pageUnits)).size).toBeGreaterThan(4);
});

test('the limit holds, and a failed write keeps nothing', () => {
  const memory = createMemory(SIZES);
  expect(writeChain(memory, new Uint8Array(257 * PAGE_BYTES))).toBe(NO_EXTENT);
  expect(memory.words[HEADER.pagesUsed]).toBe(0);
  expect(memory.pages.byteLength).toBeLessThanOrEqual(256 * PAGE_BYTES);
  const whole = writeChain(memory, new Uint8Array(200 * PAGE_BYTES));
  expect(whole).not.toBe(NO_EXTENT);
  expect(takeExtent(memory, 1)).not.toBe(NO_EXTENT);
});
