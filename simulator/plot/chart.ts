/** Line charts as SVG, for light and dark pages: no library, so that colours can follow the page. */

export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Dashed: bounds and ideals. */
  readonly dashed?: boolean;
}

export interface Axis {
  readonly label: string;
  readonly log?: boolean;
  readonly min?: number;
  readonly max?: number;
}

export interface Panel {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
}

export interface Chart {
  readonly title: string;
  readonly panels: readonly Panel[];
  readonly columns?: number;
  readonly panelHeight?: number;
}

const WIDTH = 960;
const MARGIN = { left: 66, right: 22, top: 34, bottom: 50 };
const HEAD = 70;
/** Readable on white and on near black alike (Okabe and Ito, slightly darkened). */
const COLOURS = ['#2f7fd6', '#d9722e', '#1f9e74', '#b35aa5', '#8f8a1f', '#5b6b7c', '#c0392b', '#3aa6b9'];

const STYLE = `
  .back { fill: #ffffff } .ink { fill: #24292f } .faint { fill: #57606a }
  .grid { stroke: #d8dee4; stroke-width: 1 } .axis { stroke: #8c959f; stroke-width: 1; fill: none }
  .line { fill: none; stroke-width: 2; stroke-linejoin: round }
  @media (prefers-color-scheme: dark) {
    .back { fill: #0d1117 } .ink { fill: #e6edf3 } .faint { fill: #9198a1 } .grid { stroke: #262c36 } .axis { stroke: #6e7681 }
  }`;

const round = (value: number): number => Math.round(value * 10) / 10;

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function text(x: number, y: number, words: string, classes: string, more = ''): string {
  return `<text x="${round(x)}" y="${round(y)}" class="${classes}" ${more}>${escaped(words)}</text>`;
}

/** `0.001`, `1`, `2,000`, `1e-5`. */
function shown(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 0.001 || size >= 1e6)) return value.toExponential(0).replace('e+', 'e');
  return Number(value.toPrecision(3)).toLocaleString('en-US', { maximumFractionDigits: 4 });
}

interface Scale {
  at(value: number): number;
  ticks: number[];
}

/** From values to places between `from` and `to`. */
function scale(axis: Axis, values: number[], from: number, to: number): Scale {
  const usable = axis.log ? values.filter((value) => value > 0) : values;
  let low = axis.min ?? (axis.log ? Math.min(...usable) : Math.min(0, ...usable));
  let high = axis.max ?? Math.max(...usable);
  if (!Number.isFinite(low) || !Number.isFinite(high)) [low, high] = axis.log ? [1, 10] : [0, 1];
  if (axis.log) return logScale(low, high, from, to, axis);
  if (high <= low) high = low + 1;
  const step = niceStep((high - low) / 5);
  high = axis.max ?? Math.ceil(high / step - 1e-9) * step;
  low = axis.min ?? Math.floor(low / step + 1e-9) * step;
  const ticks: number[] = [];
  for (let tick = Math.ceil(low / step - 1e-9) * step; tick <= high + step * 1e-9; tick += step) ticks.push(tick);
  return { ticks, at: (value) => from + ((clamp(value, low, high) - low) / (high - low)) * (to - from) };
}

function logScale(lowest: number, highest: number, from: number, to: number, axis: Axis): Scale {
  const low = axis.min ?? 10 ** Math.floor(Math.log10(lowest) + 1e-9);
  const high = axis.max ?? Math.max(low * 10, 10 ** Math.ceil(Math.log10(highest) - 1e-9));
  const span = Math.log10(high / low);
  const every = Math.ceil(span / 7);
  const ticks: number[] = [];
  for (let power = Math.ceil(Math.log10(low) - 1e-9); 10 ** power <= high * 1.0001; power += every)
    ticks.push(10 ** power);
  return {
    ticks,
    at: (value) => from + (Math.log10(clamp(value, low, high) / low) / span) * (to - from),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  for (const factor of [1, 2, 5]) if (rough <= factor * power) return factor * power;
  return 10 * power;
}

function panelSvg(
  panel: Panel,
  x: number,
  y: number,
  width: number,
  height: number,
  colours: Map<string, string>,
): string {
  const left = x + MARGIN.left;
  const right = x + width - MARGIN.right;
  const top = y + MARGIN.top;
  const bottom = y + height - MARGIN.bottom;
  const points = panel.series.flatMap((series) => series.points);
  const xs = scale(
    panel.x,
    points.map(([value]) => value),
    left,
    right,
  );
  const ys = scale(
    panel.y,
    points.map(([, value]) => value),
    bottom,
    top,
  );
  const parts: string[] = [];
  for (const tick of ys.ticks) {
    const at = round(ys.at(tick));
    parts.push(`<line x1="${left}" x2="${right}" y1="${at}" y2="${at}" class="grid"/>`);
    parts.push(text(left - 7, at + 4, shown(tick), 'faint', 'text-anchor="end" font-size="11"'));
  }
  for (const tick of xs.ticks) {
    const at = round(xs.at(tick));
    parts.push(`<line x1="${at}" x2="${at}" y1="${top}" y2="${bottom}" class="grid"/>`);
    parts.push(text(at, bottom + 16, shown(tick), 'faint', 'text-anchor="middle" font-size="11"'));
  }
  parts.push(`<rect x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" class="axis"/>`);
  for (const series of panel.series) parts.push(lineSvg(series, xs, ys, colours.get(series.name)!, panel));
  parts.push(
    text((left + right) / 2, y + 20, panel.title, 'ink', 'text-anchor="middle" font-size="13" font-weight="600"'),
  );
  parts.push(text((left + right) / 2, bottom + 36, panel.x.label, 'ink', 'text-anchor="middle" font-size="12"'));
  const middle = round((top + bottom) / 2);
  const turned = `text-anchor="middle" font-size="12" transform="rotate(-90 ${x + 16} ${middle})"`;
  parts.push(text(x + 16, middle, panel.y.label, 'ink', turned));
  return parts.join('\n');
}

function lineSvg(series: Series, xs: Scale, ys: Scale, colour: string, panel: Panel): string {
  const usable = series.points.filter(
    ([x, y]) => Number.isFinite(y) && (!panel.y.log || y > 0) && (!panel.x.log || x > 0),
  );
  const places = usable.map(([x, y]) => `${round(xs.at(x))},${round(ys.at(y))}`);
  const dash = series.dashed ? ' stroke-dasharray="6 4"' : '';
  const line = `<polyline points="${places.join(' ')}" class="line" stroke="${colour}"${dash}/>`;
  if (series.dashed) return line;
  const dots = places.map((place) => {
    const [cx, cy] = place.split(',');
    return `<circle cx="${cx}" cy="${cy}" r="2.8" fill="${colour}"/>`;
  });
  return line + dots.join('');
}

function legendSvg(names: readonly string[], dashed: Set<string>, colours: Map<string, string>): string {
  const widths = names.map((name) => 44 + 7 * name.length);
  let x = (WIDTH - widths.reduce((a, b) => a + b, 0)) / 2;
  return names
    .map((name, i) => {
      const dash = dashed.has(name) ? ' stroke-dasharray="6 4"' : '';
      const part = `<line x1="${round(x)}" x2="${round(x + 22)}" y1="52" y2="52" class="line" stroke="${colours.get(name)}"${dash}/>${text(x + 28, 56, name, 'ink', 'font-size="12"')}`;
      x += widths[i];
      return part;
    })
    .join('\n');
}

/** An SVG document. A name has the same colour in all panels. */
export function chartSvg({ title, panels, columns = 2, panelHeight = 300 }: Chart): string {
  const all = panels.flatMap((panel) => panel.series);
  const names = [...new Set(all.map(({ name }) => name))];
  const colours = new Map(names.map((name, i) => [name, COLOURS[i % COLOURS.length]]));
  const dashed = new Set(all.filter((series) => series.dashed).map(({ name }) => name));
  const rows = Math.ceil(panels.length / columns);
  const height = HEAD + rows * panelHeight;
  const width = WIDTH / columns;
  const parts = panels.map((panel, i) =>
    panelSvg(panel, (i % columns) * width, HEAD + Math.floor(i / columns) * panelHeight, width, panelHeight, colours),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="DejaVu Sans, Verdana, sans-serif" role="img">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<rect width="${WIDTH}" height="${height}" class="back"/>
${text(WIDTH / 2, 28, title, 'ink', 'text-anchor="middle" font-size="17" font-weight="600"')}
${legendSvg(names, dashed, colours)}
${parts.join('\n')}
</svg>
`;
}
