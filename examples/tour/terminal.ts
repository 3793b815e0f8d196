/** What the tour looks like. */
import { styleText } from 'node:util';

const terminal = process.stdout.isTTY === true;
const coloured = terminal && !process.env.NO_COLOR;

type Style = Parameters<typeof styleText>[0];

export function paint(style: Style, text: string): string {
  return coloured ? styleText(style, text) : text;
}

export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** A line that the next one replaces; only on a terminal. */
export function progress(text: string): void {
  if (terminal) process.stdout.write(`\r\u001b[K${paint('dim', `   ${text}`)}`);
}

export function endProgress(): void {
  if (terminal) process.stdout.write('\r\u001b[K');
}

export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

export function milliseconds(ms: number): string {
  return `${count(ms)} ms`;
}

/** A bar for a time, `full` wide for the longest one. */
export function bar(part: number, full: number): string {
  const eighths = Math.max(1, Math.round(part * full * 8));
  return '█'.repeat(eighths >> 3) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths & 7];
}

/** Lines with aligned columns: the first one to the left, the others to the right. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   '),
  );
}
