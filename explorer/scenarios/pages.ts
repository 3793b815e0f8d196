/** The page map: a page is one thread's at a time, and what its last owner wrote is over. */
import { HEADER, PAGE_BIT, PAGE_UNITS, type Sizes } from '../../src/memory/layout.ts';
import type { Memory } from '../../src/memory/memory.ts';
import { freeExtent, NO_EXTENT, takeExtent } from '../../src/memory/pages.ts';
import { assert, type Scenario, scenario, type World } from '../door.ts';

const sizes: Sizes = { threads: 3, slots: 1, records: 1, forks: 0, pages: 32 };

/** All pages but the lowest `free` are taken. */
function leaveFree(free: number): (memory: Memory) => void {
  return (memory) => {
    memory.words[memory.layout.mapByte >> 2] = -1 << free;
    memory.words[HEADER.pagesUsed] = 32 - free;
  };
}

const pageOf = (address: number): number => (address & ~PAGE_BIT) / PAGE_UNITS;

function takeAndFree({ memory, ghost }: World, pages: number, times: number): void {
  for (let i = 0; i < times; i++) {
    const address = takeExtent(memory, pages);
    if (address === NO_EXTENT) {
      ghost[15]++;
      continue;
    }
    const first = pageOf(address);
    for (let page = first; page < first + pages; page++) {
      ghost[page]++;
      assert(ghost[page] === 1, `two threads have page ${page}`);
    }
    // Plain, as frames and bytes are.
    memory.pageWords[(address & ~PAGE_BIT) * 2 + 8] = i;
    for (let page = first; page < first + pages; page++) ghost[page]--;
    freeExtent(memory, address);
  }
}

function check({ memory }: World): void {
  const free = memory.words[memory.layout.mapByte >> 2];
  const used = memory.words[HEADER.pagesUsed];
  assert(32 - used === bits(~free), `${used} pages are in use, the map says ${32 - bits(~free)}`);
  assert((free & 3) === 0, 'pages have got lost');
}

function bits(word: number): number {
  let count = 0;
  for (let bit = 0; bit < 32; bit++) count += (word >>> bit) & 1;
  return count;
}

export const scenarios: Scenario[] = [
  scenario({
    name: 'pages',
    about: 'pages',
    what: 'three threads take and free the two pages that are left',
    sizes,
    setup: leaveFree(2),
    threads: [
      { name: 'thread 0', run: (world) => takeAndFree(world, 1, 1) },
      { name: 'thread 1', run: (world) => takeAndFree(world, 1, 1) },
      { name: 'thread 2', run: (world) => takeAndFree(world, 2, 1) },
    ],
    check,
  }),
  scenario({
    name: 'pages, again',
    about: 'pages',
    what: 'two threads take and free twice, the page that the other had',
    sizes,
    setup: leaveFree(2),
    threads: [
      { name: 'thread 0', run: (world) => takeAndFree(world, 1, 2) },
      { name: 'thread 1', run: (world) => takeAndFree(world, 2, 2) },
    ],
    check,
  }),
];
