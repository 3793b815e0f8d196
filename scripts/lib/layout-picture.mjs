// Draws the layout of shared memory (src/memory/layout.ts) for ARCHITECTURE.md. What it draws is computed from that file's exports.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'oxc-transform';
import { root } from './project.mjs';

/** What a machine with 8 threads gets by default. */
const SIZES = { threads: 8, slots: 32, records: 1024, pages: 262_144 };
const WORD_BYTES = 4;
const UNIT_BYTES = 8;

/** layout.ts imports nothing, so that it can be loaded without a build, also on a Node that doesn't know types. */
async function loadLayout() {
  const path = join(root, 'src/memory/layout.ts');
  const { code, errors } = transformSync(path, readFileSync(path, 'utf8'), { lang: 'ts', sourceType: 'module' });
  if (errors.length > 0) throw new Error(errors[0].message);
  return import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
}

export async function layoutPicture() {
  const its = await loadLayout();
  const layout = its.layoutFor(SIZES);
  const queueCellsAtBytes = its.queueCellsWord(0) * WORD_BYTES;
  const threadBytes = (its.threadWord(layout, 1) - its.threadWord(layout, 0)) * WORD_BYTES;
  const recordBytes = (its.recordWord(layout, 1) - its.recordWord(layout, 0)) * WORD_BYTES;
  const slotBytes = (its.slotWord(layout, 1) - its.slotWord(layout, 0)) * WORD_BYTES;
  const inlineAtBytes = its.recordInlineByte(layout, 0) - layout.recordByte;
  const line = its.LINE_BYTES;
  return [
    '```text',
    ...parts(its, layout, { threadBytes, recordBytes, slotBytes, queueCellsAtBytes }),
    '',
    ...drawing('header', layout.threadByte, fields(its.HEADER, WORD_BYTES), line),
    '',
    ...drawing(
      'thread record',
      threadBytes,
      [...fields(its.THREAD, WORD_BYTES), ...fields(its.STAT, UNIT_BYTES)],
      line,
    ),
    '',
    ...drawing(
      'record (one run)',
      recordBytes,
      [
        ...fields(its.RECORD, WORD_BYTES),
        { name: `[${its.RECORD_INLINE_BYTES} bytes: arguments, then outcome]`, byte: inlineAtBytes },
      ],
      line,
    ),
    '',
    ...drawing(
      'queue',
      null,
      [
        ...fields(its.QUEUE, WORD_BYTES),
        { name: `[${count(layout.queueCells)} cells: sequence number, record]`, byte: queueCellsAtBytes },
      ],
      line,
    ),
    '',
    ...drawing('slot', slotBytes, fields(its.SLOT, WORD_BYTES), line),
    '```',
  ].join('\n');
}

function count(number) {
  return number.toLocaleString('en-US');
}

/** The two buffers, part by part. */
function parts(its, layout, { threadBytes, recordBytes, slotBytes, queueCellsAtBytes }) {
  const { threads, slots, records, pages } = layout;
  const queue = `${count(queueCellsAtBytes)} bytes of header, ${count(layout.queueCells)} cells of 8`;
  const rows = [
    [0, 'header', ''],
    [layout.threadByte, 'thread records', `${threads} of ${threadBytes} bytes`],
    [layout.recordByte, 'records', `${count(records)} of ${recordBytes} bytes`],
    [layout.backlogByte, 'backlog', queue],
    [layout.completionByte, 'completion queue', queue],
    [layout.slotByte, 'slots', `${slots} of ${slotBytes} bytes`],
    [layout.arenaByte, 'arenas', `${slots} of ${count(its.ARENA_BYTES)} bytes: frames, then the reference table`],
    [layout.mapByte, 'page map', `a bit for each of ${count(pages)} pages`],
    [layout.mainBytes, 'end', ''],
  ];
  const mib = (layout.mainBytes / 1024 / 1024).toFixed(2);
  const gib = (pages * its.PAGE_BYTES) / 1024 ** 3;
  return [
    `main: ${count(layout.mainBytes)} bytes (${mib} MiB) for ${threads} threads, ${slots} slots, ${count(records)} records`,
    ...rows.map(([byte, name, what]) => `  ${count(byte).padStart(9)}  ${name.padEnd(17)} ${what}`.trimEnd()),
    `pages: grows as needed to ${gib} GiB, in pages of ${count(its.PAGE_BYTES)} bytes; extents of 1 to ${its.MAX_RUN_PAGES} pages, chained`,
  ];
}

function fields(table, bytesEach) {
  return Object.entries(table).map(([name, index]) => ({ name, byte: index * bytesEach }));
}

/** One row for each pair of cache lines that has a field: what stands in different rows never shares a line. */
function drawing(title, bytes, all, lineBytes) {
  const rows = new Map();
  for (const { name, byte } of [...all].sort((a, b) => a.byte - b.byte)) {
    const at = byte - (byte % lineBytes);
    rows.set(at, [...(rows.get(at) ?? []), name]);
  }
  const size = bytes === null ? '' : `, ${count(bytes)} bytes`;
  return [`${title}${size}; a row is ${lineBytes} bytes`, ...[...rows].flatMap(([at, names]) => wrapped(at, names))];
}

function wrapped(at, names) {
  const lines = [''];
  for (const name of names) {
    const last = lines[lines.length - 1];
    if (last.length + name.length > 100) lines.push(name);
    else lines[lines.length - 1] = last === '' ? name : `${last}  ${name}`;
  }
  return lines.map((text, i) => `${i === 0 ? `+${at}`.padStart(8) : ' '.repeat(8)} | ${text}`);
}
