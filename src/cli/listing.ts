/** What `mgr check` prints, as a table that reads like the program: by file, function, line. */
import { styleText } from 'node:util';
import type { FunctionReport, StateReport } from '../compiler/index.ts';
import type { Checked } from './check.ts';
import { count } from './output.ts';

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
  const rows = rowsOf(report);
  const width = (of: (row: Row) => string) => Math.max(0, ...rows.map((row) => of(row).length));
  const widths = {
    place: width(placeOf),
    kind: Math.max(
      5,
      width((row) => row.kind),
    ),
    tier: width((row) => row.tier),
  };
  return head + rows.map((row) => rowText(row, widths, style)).join('');
}

/** A safepoint, a local that keeps the task on its thread, or code that runs to its end. */
interface Row {
  line: number;
  column: number;
  kind: string;
  tier: string;
  text: string;
  note: string;
}

function rowsOf({ safepoints, staying, atomic, state, line, column, isTask }: FunctionReport): Row[] {
  const points = safepoints.map(({ line, column, kind, tier, live }): Row => {
    const text = live.length === 0 ? '' : `live: ${live.join(', ')}`;
    // Why they stay is said once, where they are made.
    const stay = live.filter((name) => staying.some((local) => local.name === name));
    return { line, column, kind, tier, text, note: stay.length === 0 ? '' : `(because of ${stay.join(', ')})` };
  });
  const locals = staying.map(({ line, column, path, what }): Row => {
    const text = `${path} is ${what}: while it is needed, the task stays on its thread`;
    return { line, column, kind: 'local', tier: 'affine', text, note: '' };
  });
  const codes = atomic.map(({ line, column, what, until, reason }): Row => {
    const text = `${what}: runs to its ${until === 'end' ? 'end' : 'next yield'} without safepoints`;
    return { line, column, kind: 'code', tier: 'atomic', text, note: reason === null ? '' : `(${reason})` };
  });
  const states = state
    ? [{ line, column, kind: 'state', tier: 'affine', text: stateText(state, isTask), note: '' }]
    : [];
  return [...states, ...points, ...locals, ...codes].sort((a, b) => a.line - b.line || a.column - b.column);
}

function stateText({ name, module, line, forks }: StateReport, isTask: boolean): string {
  const where = module === null ? `line ${line}` : `${module.slice(module.lastIndexOf('/') + 1)}:${line}`;
  const what = `functions change ${name} (${where}), which it may get at`;
  const moves = isTask ? ['it moves only to a thread where that is the same'] : [];
  return `${what}: ${[...moves, ...(forks ? ['its forks run where they are made'] : [])].join(', ')}`;
}

function rowText(row: Row, widths: { place: number; kind: number; tier: number }, style: Style): string {
  const place = style('dim', placeOf(row).padStart(widths.place));
  const padding = ' '.repeat(widths.tier - row.tier.length);
  const text = row.text === '' ? style('dim', 'nothing live') : row.text;
  const note = row.note === '' ? '' : `  ${style('dim', row.note)}`;
  return `    ${place}  ${row.kind.padEnd(widths.kind)}  ${tierText(row.tier, style)}${padding}  ${text}${note}\n`;
}

function placeOf({ line, column }: { line: number; column: number }): string {
  return `${line}:${column}`;
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
  const atomic = functions.flatMap((report) => report.atomic).length;
  const what = `${count(modules.length, 'module')}, ${count(tasks, 'task')}, ${count(functions.length, 'function')}, ${count(points.length, 'safepoint')}`;
  const pieces = atomic > 0 ? `; ${count(atomic, 'piece')} of atomic code` : '';
  return `${what}${tiers.length > 0 ? `: ${tiers.join(', ')}` : ''}${pieces}\n`;
}
