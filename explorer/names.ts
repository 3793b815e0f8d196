/** Names of shared words, from the layout: `slot 0 state`, `thread 1 park`, `backlog cell 3 value`. */
import {
  HEADER,
  type Layout,
  PAGE_BYTES,
  QUEUE,
  queueCellsWord,
  RECORD,
  recordWord,
  SLOT,
  slotWord,
  THREAD,
  threadWord,
} from '../src/memory/layout.ts';

function fieldOf(table: Readonly<Record<string, number>>, word: number): string {
  return Object.keys(table).find((name) => table[name] === word) ?? `+${word}`;
}

function inQueue(queueByte: number, word: number): string {
  const cells = queueCellsWord(queueByte);
  if (word < cells) return fieldOf(QUEUE, word - (queueByte >> 2));
  const cell = (word - cells) >> 1;
  return `cell ${cell} ${(word - cells) % 2 === 0 ? 'sequence' : 'value'}`;
}

interface Part {
  readonly from: number;
  readonly name: (word: number) => string;
}

/** Parts of `main` from the last one to the first, each with its first word. */
function partsOf(layout: Layout): Part[] {
  const each = (from: number, size: number, what: string, table: Readonly<Record<string, number>>): Part => ({
    from,
    name: (word) => `${what} ${Math.floor((word - from) / size)} ${fieldOf(table, (word - from) % size)}`,
  });
  const slots = slotWord(layout, 0);
  const threads = threadWord(layout, 0);
  const records = recordWord(layout, 0);
  const arenas = layout.arenaByte >> 2;
  const arenaWords = (layout.mapByte - layout.arenaByte) / layout.slots / 4;
  return [
    { from: layout.mapByte >> 2, name: (word) => `page map ${word - (layout.mapByte >> 2)}` },
    {
      from: arenas,
      name: (word) => `arena ${Math.floor((word - arenas) / arenaWords)} +${(word - arenas) % arenaWords}`,
    },
    each(slots, slotWord(layout, 1) - slots, 'slot', SLOT),
    { from: layout.completionByte >> 2, name: (word) => `completion ${inQueue(layout.completionByte, word)}` },
    { from: layout.backlogByte >> 2, name: (word) => `backlog ${inQueue(layout.backlogByte, word)}` },
    each(records, recordWord(layout, 1) - records, 'record', RECORD),
    {
      from: layout.dequeByte >> 2,
      name: (word) => {
        const at = word - (layout.dequeByte >> 2);
        return `deque ${Math.floor(at / layout.forks)} cell ${at % layout.forks}`;
      },
    },
    each(threads, threadWord(layout, 1) - threads, 'thread', THREAD),
    { from: 0, name: (word) => `header ${fieldOf(HEADER, word)}` },
  ];
}

/** The name of a word: those of `main` first, then those of `pages`. */
export function nameOf(layout: Layout, word: number): string {
  const mainWords = layout.mainBytes >> 2;
  if (word >= mainWords) {
    const at = word - mainWords;
    return `page ${Math.floor((at * 4) / PAGE_BYTES)} +${at % (PAGE_BYTES / 4)}`;
  }
  const parts = partsOf(layout).sort((a, b) => b.from - a.from);
  return (parts.find(({ from }) => from <= word) as Part).name(word);
}
