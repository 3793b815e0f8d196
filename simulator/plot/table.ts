/** Tables for a terminal and for a file. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const coloured = process.stdout.isTTY === true && !process.env.NO_COLOR;

export function paint(style: Style, text: string): string {
  return coloured ? styleText(style, text) : text;
}

/** One cell: a text, or a text with a style that counts for nothing in its width. */
export type Cell = string | { text: string; style: Style };

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** Lines with aligned columns: the first one to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => textOf(row[column] ?? '').length)),
  );
  const pad = (text: string, column: number): string =>
    column === 0 ? text.padEnd(widths[column]) : text.padStart(widths[column]);
  const lines = [head.map((title, column) => paint('dim', pad(title, column))).join('  ')];
  for (const row of rows) {
    const cells = row.map((cell, column) => {
      const padded = pad(textOf(cell), column);
      return typeof cell === 'string' ? padded : paint(cell.style, padded);
    });
    lines.push(cells.join('  ').trimEnd());
  }
  return lines.join('\n');
}

/** Rows of plain values as CSV, the keys of the first one as head. */
export function csv(rows: readonly Record<string, number | string | boolean>[]): string {
  if (rows.length === 0) return '';
  const keys = Object.keys(rows[0]);
  const lines = rows.map((row) => keys.map((key) => quoted(row[key])).join(','));
  return `${[keys.join(','), ...lines].join('\n')}\n`;
}

function quoted(value: number | string | boolean | undefined): string {
  const text = value === undefined ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
