/** Dots in rows, as SVG for light and dark pages: one row a program, one colour a series, and lines where goals are. */

export interface DotSeries {
  readonly name: string;
  /** A value for each row; undefined: no dot. */
  readonly values: readonly (number | undefined)[];
}

export interface DotChart {
  readonly title: string;
  readonly label: string;
  readonly rows: readonly string[];
  readonly series: readonly DotSeries[];
  readonly log?: boolean;
  /** Values with a dashed line and a word. */
  readonly marks?: readonly { value: number; name: string }[];
}

const WIDTH = 960;
const LEFT = 190;
const RIGHT = 40;
const HEAD = 84;
const ROW = 26;
const FOOT = 52;
/** Readable on white and on near black alike; the same as the simulator's. */
const COLOURS = ['#2f7fd6', '#d9722e', '#1f9e74', '#b35aa5', '#8f8a1f', '#5b6b7c'];

const STYLE = `
  .back { fill: #ffffff } .ink { fill: #24292f } .faint { fill: #57606a }
  .grid { stroke: #d8dee4; stroke-width: 1 } .mark { stroke: #8c959f; stroke-width: 1.5; stroke-dasharray: 5 4 }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117 } .ink { fill: #e6edf3 } .faint { fill: #9198a1 } .grid { stroke: #262c36 } .mark { stroke: #6e7681 }
  }`;

const round = (value: number): number => Math.round(value * 10) / 10;
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function label(x: number, y: number, words: string, classes: string, anchor: string, size = 12): string {
  return `<text x="${round(x)}" y="${round(y)}" class="${classes}" text-anchor="${anchor}" font-size="${size}">${escaped(words)}</text>`;
}

interface Scale {
  readonly ticks: readonly number[];
  at(value: number): number;
}

function linear(values: readonly number[]): Scale {
  const high = Math.max(...values, 0);
  const rough = (high || 1) / 6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => rough <= factor * power) ?? 10);
  const end = Math.ceil(high / step - 1e-9) * step;
  const count = Math.round(end / step);
  return {
    ticks: Array.from({ length: count + 1 }, (_, i) => Number((i * step).toPrecision(6))),
    at: (value) => LEFT + (value / end) * (WIDTH - LEFT - RIGHT),
  };
}

/** Ticks at 1, 2, 5 of each power, or at powers alone where there are many. */
function logarithmic(values: readonly number[]): Scale {
  const steps = Math.max(...values) / Math.min(...values) > 200 ? [1] : [1, 2, 5];
  const all: number[] = [];
  for (let power = -6; power <= 9; power++)
    for (const factor of steps) all.push(Number((factor * 10 ** power).toPrecision(3)));
  const low = all.filter((tick) => tick <= Math.min(...values)).at(-1) ?? all[0];
  const high = all.find((tick) => tick >= Math.max(...values) && tick > low) ?? all[all.length - 1];
  const span = Math.log(high / low);
  return {
    ticks: all.filter((tick) => tick >= low && tick <= high),
    at: (value) => LEFT + (Math.log(value / low) / span) * (WIDTH - LEFT - RIGHT),
  };
}

function legend(series: readonly DotSeries[]): string {
  const widths = series.map(({ name }) => 36 + 7 * name.length);
  let x = (WIDTH - widths.reduce((a, b) => a + b, 0)) / 2;
  return series
    .map(({ name }, i) => {
      const part = `<circle cx="${round(x + 6)}" cy="50" r="5" fill="${COLOURS[i % COLOURS.length]}"/>${label(x + 16, 54, name, 'ink', 'start')}`;
      x += widths[i];
      return part;
    })
    .join('\n');
}

/** An SVG document; the empty string where there is nothing to show. */
export function dotSvg({ title, label: words, rows, series, log = false, marks = [] }: DotChart): string {
  const usable = (value: number | undefined): value is number =>
    value !== undefined && Number.isFinite(value) && (!log || value > 0);
  const values = [...series.flatMap((one) => one.values.filter(usable)), ...marks.map(({ value }) => value)];
  if (rows.length === 0 || !series.some((one) => one.values.some(usable))) return '';
  const scale = log ? logarithmic(values) : linear(values);
  const bottom = HEAD + rows.length * ROW;
  const height = bottom + FOOT;
  const parts: string[] = [];
  for (const tick of scale.ticks) {
    const x = round(scale.at(tick));
    parts.push(`<line x1="${x}" x2="${x}" y1="${HEAD}" y2="${bottom}" class="grid"/>`);
    parts.push(
      label(x, bottom + 16, tick.toLocaleString('en-US', { maximumFractionDigits: 6 }), 'faint', 'middle', 11),
    );
  }
  for (const { value, name } of marks) {
    const x = round(scale.at(value));
    parts.push(`<line x1="${x}" x2="${x}" y1="${HEAD - 4}" y2="${bottom}" class="mark"/>`);
    parts.push(label(x, HEAD - 8, name, 'faint', 'middle', 11));
  }
  rows.forEach((name, row) => {
    const y = HEAD + row * ROW + ROW / 2;
    parts.push(`<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" class="grid"/>`);
    parts.push(label(LEFT - 12, y + 4, name, 'ink', 'end'));
    series.forEach((one, i) => {
      const value = one.values[row];
      if (usable(value))
        parts.push(
          `<circle cx="${round(scale.at(value))}" cy="${y}" r="5" fill="${COLOURS[i % COLOURS.length]}" fill-opacity="0.9"/>`,
        );
    });
  });
  parts.push(label((LEFT + WIDTH - RIGHT) / 2, bottom + 38, words, 'ink', 'middle'));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="DejaVu Sans, Verdana, sans-serif" role="img">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${height}" class="back"/>
${label(WIDTH / 2, 28, title, 'ink', 'middle', 17)}
${legend(series)}
${parts.join('\n')}
</svg>
`;
}
