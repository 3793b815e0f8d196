/** The safepoints as a table that reads like the program: by file, function, line. */
import { styleText } from 'node:util';
import type { FunctionReport } from '../compiler/index.ts';
import type { Checked } from './check.ts';
import { count } from './output.ts';

type Safepoint = FunctionReport['safepoints'][number];
type Style = (format: 'bold' | 'dim' | 'green' | 'yellow' | 'cyan', text: string) => string;

const plainStyle: Style = (_format, text) => text;

export function listing(modules: Checked[], color: boolean): string {
  const style: Style = color && typeof styleText === 'function' ? styleText : plainStyle;
  const parts = modules.filter(({ functions }) => functions.length > 0).map((module) => fileText(module, style));
  return [...parts, totals(modules)].join('\n');
}

function fileText({ file, functions }: Checked, style: Style): string {
  return `${style('bold', file)}\n${functions.map((report) => functionText(report, style)).join('\n')}`;
}

function functionText(report: FunctionReport, style: Style): string {
  const kind = report.isTask ? 'task' : 'function';
  const place = style('dim', `${report.line}:${report.column}`);
  const reason = report.reason ? ` (${report.reason})` : '';
  const head = `  ${kind} ${style('cyan', report.name)}  ${place}  ${tierText(report.tier, style)}${reason}\n`;
  const widths = {
    place: Math.max(0, ...report.safepoints.map((point) => placeOf(point).length)),
    tier: Math.max(0, ...report.safepoints.map((point) => point.tier.length)),
  };
  return head + report.safepoints.map((point) => safepointText(point, widths, style)).join('');
}

function safepointText(point: Safepoint, widths: { place: number; tier: number }, style: Style): string {
  const live = point.live.length === 0 ? style('dim', 'nothing live') : `live: ${point.live.join(', ')}`;
  const padding = ' '.repeat(widths.tier - point.tier.length);
  const place = style('dim', placeOf(point).padStart(widths.place));
  const reason = point.reason === undefined ? '' : style('dim', `  (${point.reason})`);
  return `    ${place}  ${point.kind.padEnd(5)}  ${tierText(point.tier, style)}${padding}  ${live}${reason}\n`;
}

function placeOf(point: Safepoint): string {
  return `${point.line}:${point.column}`;
}

function tierText(tier: string, style: Style): string {
  return style(tier === 'migratable' ? 'green' : 'yellow', tier);
}

function totals(modules: Checked[]): string {
  const functions = modules.flatMap((module) => module.functions);
  const points = functions.flatMap(({ safepoints }) => safepoints);
  const tiers = [...new Set(points.map(({ tier }) => tier))].map(
    (tier) => `${points.filter((point) => point.tier === tier).length} ${tier}`,
  );
  if (functions.length === 0)
    return 'no tasks: nothing here is compiled. A task is `export const work = task(function work(...) { ... })`.\n';
  const tasks = functions.filter(({ isTask }) => isTask).length;
  const what = `${count(modules.length, 'module')}, ${count(tasks, 'task')}, ${count(functions.length, 'function')}, ${count(points.length, 'safepoint')}`;
  return `${what}${tiers.length > 0 ? `: ${tiers.join(', ')}` : ''}\n`;
}
