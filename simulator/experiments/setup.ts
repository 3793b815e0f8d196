/** What all experiments share. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { PolicyName } from '../../src/policy/policy.ts';
import type { Costs } from '../costs.ts';
import { type Chart, chartSvg } from '../plot/chart.ts';

export interface ExperimentOptions {
  readonly costs: Costs;
  /** Work of a call of fib and of a node of UTS, in us. */
  readonly work: { readonly fibCallUs: number; readonly utsNodeUs: number };
  readonly seed: number;
  /** Fewer and shorter runs: to see whether it works. */
  readonly quick: boolean;
  readonly save: boolean;
  /** Runs on real threads too, where there is something to compare with. */
  readonly real: boolean;
}

export const POLICY_ORDER: readonly PolicyName[] = ['hybrid', 'ring', 'steal', 'fifo'];

const folder = new URL('../results/', import.meta.url);

/** Writes `name.json` and `name.svg` into simulator/results/. */
export function saveResult(
  name: string,
  options: ExperimentOptions,
  rows: readonly object[],
  charts: Record<string, Chart>,
): void {
  if (!options.save) return;
  mkdirSync(fileURLToPath(folder), { recursive: true });
  const { seed, quick } = options;
  // A row a line: differences between two runs can be read.
  const lines = rows.map((row) => `    ${JSON.stringify(row, short)}`).join(',\n');
  const head = JSON.stringify({ seed, quick });
  writeFileSync(new URL(`${name}.json`, folder), `{\n  "setting": ${head},\n  "rows": [\n${lines}\n  ]\n}\n`);
  for (const [file, chart] of Object.entries(charts)) writeFileSync(new URL(`${file}.svg`, folder), chartSvg(chart));
  console.log(
    `Saved: simulator/results/${name}.json, ${Object.keys(charts)
      .map((file) => `${file}.svg`)
      .join(', ')}`,
  );
}

function short(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value;
}

/** Progress, on stderr. */
export function say(words: string): void {
  process.stderr.write(`${words}\n`);
}
