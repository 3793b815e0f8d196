/** What the compiler says about a program: stable code, place, code frame, what is in the way and where it was made, and what to do. */

import type { Node } from './ast.ts';
import { codeFrame, type FrameContext } from './code-frame.ts';
import { originalPlace, type SourceText } from './positions.ts';

/** Codes are stable: tools and people may match on them. */
export type DiagnosticCode =
  | 'MGR_PARSE'
  | 'MGR_UNSUPPORTED'
  | 'MGR_TASK_ARGUMENT'
  | 'MGR_TASK_PLACE'
  | 'MGR_FORK_TARGET'
  | 'MGR_CAPTURE'
  | 'MGR_MODULE_STATE';

/** What only a module has that is made of text in a page (src/standalone/). */
export type PageCode = 'MGR_FREE_NAME' | 'MGR_IMPORT';

/** A place in what the user wrote; lines and columns from 1. */
export interface Place {
  /** The module's id (a `file:` URL in Node). */
  file: string;
  line: number;
  column: number;
  endLine: number;
  /** Exclusive. */
  endColumn: number;
  /** The source around the place, the place underlined. */
  frame: string;
}

/** A place that has to do with it: where a variable was made, or a call on the way from the task. */
export interface Related extends Place {
  message: string;
}

export interface Diagnostic extends Place {
  code: DiagnosticCode | PageCode;
  message: string;
  severity: 'error' | 'warning';
  /** What to do. */
  help: string;
  /** What is in the way and where it was made, why the function has to be able to leave, and how a task gets here. */
  related: Related[];
}

/** Where a node stands in the user's source. */
export function placeOf(source: SourceText, node: Node, context?: FrameContext): Place {
  const { start, end } = originalPlace(source, {
    start: node.loc?.start ?? { line: 1, column: 0 },
    end: node.loc?.end ?? { line: 1, column: 1 },
  });
  const place = { line: start.line, column: start.column + 1, endLine: end.line, endColumn: end.column + 1 };
  return { file: source.id, ...place, frame: codeFrame(source.original, place, context) };
}

/** A place beside the main one: its lines only. */
export function relatedPlace(source: SourceText, node: Node, message: string): Related {
  return { message, ...placeOf(source, node, { before: 0, after: 0 }) };
}

export function makeDiagnostic(
  source: SourceText,
  node: Node,
  code: Diagnostic['code'],
  message: string,
  help: string,
  related: Related[] = [],
): Diagnostic {
  return { code, message, severity: 'error', ...placeOf(source, node), help, related };
}

/** All of them once, by file, line and column. */
export function sortDiagnostics(diagnostics: Iterable<Diagnostic>): Diagnostic[] {
  const known = new Map<string, Diagnostic>();
  for (const one of diagnostics) {
    const key = [one.file, one.line, one.column, one.code, one.message].join('\n');
    if (!known.has(key)) known.set(key, one);
  }
  return [...known.values()].sort(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `3 errors in 2 files` */
export function summarize(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const counts = [counted(errors, 'error'), counted(warnings, 'warning')].filter((text) => !text.startsWith('0'));
  return `${counts.join(', ') || 'no errors'}${files > 0 ? ` in ${counted(files, 'file')}` : ''}`;
}

const counted = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

export interface FormatOptions {
  /** Terminal colours. */
  color?: boolean;
  /** How a file is called, by its id. Default: {@link displayName}. */
  nameOf?: (file: string) => string;
}

const STYLES = { red: '\u001b[31m', yellow: '\u001b[33m', cyan: '\u001b[36m', bold: '\u001b[1m', dim: '\u001b[2m' };
const RESET = '\u001b[0m';
type Paint = (style: keyof typeof STYLES, text: string) => string;

/** One diagnostic as a person reads it. */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const { color = false, nameOf = displayName } = options;
  const paint = painter(color);
  const tint = diagnostic.severity === 'error' ? 'red' : 'yellow';
  const head = `${paint(tint, `${diagnostic.severity} ${diagnostic.code}`)} ${paint('bold', diagnostic.message)}`;
  const body = [`at ${placeText(diagnostic, nameOf, paint)}`, formatDetails(diagnostic, options)];
  return `${head}\n${body.join('\n').replace(/^/gm, '  ')}`;
}

/** What stands below a diagnostic's message and place: the frame, what has to do with it, and what to do. */
export function formatDetails(diagnostic: Diagnostic, options: FormatOptions = {}): string {
  const { color = false, nameOf = displayName } = options;
  const paint = painter(color);
  const tint = diagnostic.severity === 'error' ? 'red' : 'yellow';
  const related = diagnostic.related.map(
    (one) => `${one.message}, at ${placeText(one, nameOf, paint)}\n${paintFrame(one.frame, 'cyan', paint)}`,
  );
  const help = `${paint('bold', 'help:')} ${diagnostic.help}`;
  return [paintFrame(diagnostic.frame, tint, paint), ...related, help].join('\n');
}

function painter(color: boolean): Paint {
  return (style, text) => (color && text !== '' ? `${STYLES[style]}${text}${RESET}` : text);
}

function placeText({ file, line, column }: Place, nameOf: (file: string) => string, paint: Paint): string {
  return paint('cyan', `${nameOf(file)}:${line}:${column}`);
}

/** In colours: line numbers dim, marks in the colour of the diagnostic. */
function paintFrame(frame: string, style: keyof typeof STYLES, paint: Paint): string {
  const lines = frame.split('\n').map((line) => {
    const bar = line.indexOf('|');
    const content = line.slice(bar + 1);
    const isMarks = line.slice(0, bar).trim() === '' && /^[ ^]*$/.test(content);
    const mark = line.startsWith('>') ? paint(style, '>') : line.slice(0, 1);
    return `${mark}${paint('dim', line.slice(1, bar + 1))}${isMarks ? paint(style, content) : content}`;
  });
  return lines.join('\n');
}

/** A module's id as a person reads it: a `file:` URL becomes a path. */
export function displayName(moduleId: string): string {
  if (!moduleId.startsWith('file://')) return moduleId;
  try {
    return decodeURIComponent(new URL(moduleId).pathname);
  } catch {
    return moduleId;
  }
}
