/** Columns for a terminal: texts to the left, numbers to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column].length)));
  const isNumber = head.map((_, column) => rows.every((row) => /^[\d,]+$|^-$|^NOT FOUND$/.test(row[column])));
  const line = (cells: readonly string[]): string =>
    cells
      .map((text, column) => (isNumber[column] ? text.padStart(widths[column]) : text.padEnd(widths[column])))
      .join('  ')
      .trimEnd();
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
