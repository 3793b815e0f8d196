/** Numbers, lists and tables in Markdown. */

export const two = (value: number): string => value.toFixed(2);

/** Two digits, or three where two look like the goal that is missed. */
export const beside = (value: number, goal: number): string =>
  value !== goal && two(value) === two(goal) ? value.toFixed(3) : two(value);

/** `12 %`, and `1.2 %` below ten. */
export const percent = (part: number): string => `${(part * 100).toFixed(Math.abs(part) < 0.0995 ? 1 : 0)} %`;

export const whole = (value: number): string => Math.round(value).toLocaleString('en-US');

/** Three digits, as they come: `1,234`, `12.3`, `0.12`. */
export function digits(value: number): string {
  if (Math.abs(value) >= 100) return whole(value);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

/** `a, b and c`. */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${'---|'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

export const quote = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');

/** The greatest by a figure; undefined for none. */
export function most<T>(all: readonly T[], figure: (one: T) => number): T | undefined {
  return all.length === 0 ? undefined : all.reduce((a, b) => (figure(b) > figure(a) ? b : a));
}
