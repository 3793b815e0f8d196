/** What `bench loops` prints: a table for each engine, then geometric means and the worst. */
import type { Engine } from '../lib/engines.ts';
import { geometricMean } from '../lib/statistics.ts';
import { type Cell, paint, table } from '../lib/table.ts';
import { type Measurement, type Mode, modes } from './measurement.ts';

/** The aims of issue 2 for warm code. */
const MEAN_AIM = 1.03;
const WORST_AIM = 1.1;

function ratioCell(measurement: Measurement | undefined): Cell {
  if (measurement === undefined) return '';
  const { ratio } = measurement;
  const text = ratio.toFixed(3);
  if (ratio > WORST_AIM) return { text, style: 'red' };
  return ratio > MEAN_AIM ? { text, style: 'yellow' } : text;
}

function spread(measurement: Measurement | undefined): string {
  return measurement === undefined ? '' : `${measurement.lower.toFixed(2)}-${measurement.upper.toFixed(2)}`;
}

/** One line a kernel: time over the untouched function; the quartiles of the pairs beside it. */
export function printEngine(engine: Engine, measurements: Measurement[]): void {
  const names = [...new Set(measurements.map(({ kernel }) => kernel))];
  const rows = names.map((name): Cell[] => {
    const of = (mode: Mode) => measurements.find((one) => one.kernel === name && one.mode === mode);
    const [cold, warm, rotating] = modes.map(of);
    const any = warm ?? cold ?? rotating;
    return [
      name,
      `${any?.untouchedMs.toFixed(0)} ms`,
      ratioCell(cold),
      spread(cold),
      ratioCell(warm),
      spread(warm),
      ratioCell(rotating),
      spread(rotating),
      rotating === undefined ? '' : String(rotating.yields),
    ];
  });
  const head = ['kernel', 'untouched', 'cold', 'quartiles', 'warm', 'quartiles', 'rotating', 'quartiles', 'yields'];
  console.log(`\n${paint('bold', `${engine.name} ${engine.version}`)}: compiled over untouched\n`);
  console.log(table(head, rows));
  const ways = new Set(measurements.filter(({ mode }) => mode === 'rotating').map(({ how }) => how));
  if (ways.size > 0) console.log(paint('dim', `rotating: ${[...ways].join('; ')}`));
}

/** Geometric means and the worst kernel of each engine and mode. */
export function printSummary(measurements: Measurement[]): void {
  const engines = [...new Set(measurements.map(({ engine }) => engine))];
  const rows: Cell[][] = [];
  for (const engine of engines) {
    for (const mode of modes) {
      const here = measurements.filter((one) => one.engine === engine && one.mode === mode);
      if (here.length === 0) continue;
      const worst = here.reduce((a, b) => (b.ratio > a.ratio ? b : a));
      const mean = geometricMean(here.map(({ ratio }) => ratio)).toFixed(3);
      rows.push([engine, mode, String(here.length), mean, worst.ratio.toFixed(3), worst.kernel]);
    }
  }
  console.log(`\n${paint('bold', 'Time over the untouched function')}\n`);
  console.log(table(['engine', 'mode', 'kernels', 'geometric mean', 'worst', ''], rows));
}
