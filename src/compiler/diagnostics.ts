/** What the compiler says about a program: stable code, place, code frame, and what to do. */

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import type { Node } from './ast.ts';

/** Codes are stable: tools and people may match on them. */
export type DiagnosticCode =
  | 'MGR_PARSE'
  | 'MGR_UNSUPPORTED'
  | 'MGR_TASK_ARGUMENT'
  | 'MGR_TASK_PLACE'
  | 'MGR_FORK_TARGET'
  | 'MGR_CAPTURE'
  | 'MGR_MODULE_STATE';

export interface Diagnostic {
  code: DiagnosticCode;
  message: string;
  severity: 'error' | 'warning';
  /** The module's id (a `file:` URL in Node). */
  file: string;
  /** From 1, in the source that the user wrote. */
  line: number;
  /** From 1. */
  column: number;
  /** From 1, exclusive; on the same line. */
  endColumn: number;
  /** The source around the place, the place underlined. */
  frame: string;
  /** What to do. */
  help: string;
}

/** The text of one module as the user wrote it, and the way back to it from the compiler's input. */
export interface SourceText {
  id: string;
  /** What the user wrote. */
  original: string;
  /** The map from the compiler's input to `original`, where they differ. */
  map: TraceMap | null;
}

/** Where a node stands in the user's source: line from 1, column from 0. */
export function originalPosition(source: SourceText, position: { line: number; column: number }) {
  if (!source.map) return position;
  const found = originalPositionFor(source.map, position);
  return found.line === null ? position : { line: found.line, column: found.column };
}

export function makeDiagnostic(
  source: SourceText,
  node: Node,
  code: DiagnosticCode,
  message: string,
  help: string,
  severity: 'error' | 'warning' = 'error',
): Diagnostic {
  const start = originalPosition(source, node.loc?.start ?? { line: 1, column: 0 });
  const end = originalPosition(source, node.loc?.end ?? { line: 1, column: 1 });
  const text = source.original.split('\n')[start.line - 1] ?? '';
  const sameLine = end.line === start.line && end.column > start.column;
  const endColumn = sameLine ? end.column : Math.max(start.column + 1, text.trimEnd().length);
  return {
    code,
    message,
    severity,
    file: source.id,
    line: start.line,
    column: start.column + 1,
    endColumn: endColumn + 1,
    frame: codeFrame(source.original, start.line, start.column, endColumn),
    help,
  };
}

/** Two lines before, the line with its place underlined, one line after; `column` and `endColumn` from 0. */
export function codeFrame(text: string, line: number, column: number, endColumn: number): string {
  const lines = text.split('\n');
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = (lines[number - 1] ?? '').replace(/\t/g, ' ');
    out.push(`${number === line ? '>' : ' '} ${String(number).padStart(width)} | ${content}`.trimEnd());
    if (number === line) {
      out.push(`  ${' '.repeat(width)} | ${' '.repeat(column)}${'^'.repeat(Math.max(1, endColumn - column))}`);
    }
  }
  return out.join('\n');
}

const RED = '\u001b[31m';
const YELLOW = '\u001b[33m';
const BOLD = '\u001b[1m';
const RESET = '\u001b[0m';

/** One diagnostic as a person reads it; `color` adds terminal colours. */
export function formatDiagnostic(diagnostic: Diagnostic, options: { color?: boolean } = {}): string {
  const tint = diagnostic.severity === 'error' ? RED : YELLOW;
  const paint = (code: string, text: string) => (options.color ? `${code}${text}${RESET}` : text);
  const place = `${displayName(diagnostic.file)}:${diagnostic.line}:${diagnostic.column}`;
  return [
    `${paint(tint, `${diagnostic.severity} ${diagnostic.code}`)} ${paint(BOLD, diagnostic.message)}`,
    `  at ${place}`,
    diagnostic.frame.replace(/^/gm, '  '),
    `  help: ${diagnostic.help}`,
  ].join('\n');
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

/** Opens a source map for {@link SourceText}. */
export function openMap(map: object | null | undefined): TraceMap | null {
  return map ? new TraceMap(map as ConstructorParameters<typeof TraceMap>[0]) : null;
}
