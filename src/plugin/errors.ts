/** Errors of the loader: they carry a stable `code`, and no stack of the loader's own, as the message says the place in the user's file. */
import { isAbsolute, relative } from 'node:path';
import {
  type Diagnostic,
  displayName,
  type FormatOptions,
  formatDiagnostic,
  sortDiagnostics,
  summarize,
} from '../compiler/diagnostics.ts';

export function loaderError(code: string, message: string): Error {
  const error = new Error(message);
  error.stack = `Error [${code}]: ${message}`;
  return Object.assign(error, { code });
}

/** All that the compiler has against a program, as one error: MGR_COMPILE, or MGR_PARSE where nothing but the syntax is wrong. */
export function compileError(found: Iterable<Diagnostic>, options: FormatOptions = {}): Error {
  const diagnostics = sortDiagnostics(found);
  const code = diagnostics.every((one) => one.code === 'MGR_PARSE') ? 'MGR_PARSE' : 'MGR_COMPILE';
  const texts = diagnostics.map((one) => formatDiagnostic(one, { nameOf: shownPath, ...options }));
  const error = loaderError(code, [summarize(diagnostics), ...texts].join('\n\n'));
  // Not enumerable: where nobody catches the error, Node shows the message and all enumerable properties.
  return Object.defineProperty(error, 'diagnostics', { value: diagnostics });
}

/** What the compiler has found, from an error that {@link compileError} made; null for any other. */
export function diagnosticsOf(error: unknown): Diagnostic[] | null {
  const found = typeof error === 'object' && error !== null ? (error as { diagnostics?: unknown }).diagnostics : null;
  return Array.isArray(found) ? (found as Diagnostic[]) : null;
}

/** A file of the program as a person writes it: from where they stand, if it is below. */
export function shownPath(file: string): string {
  const path = displayName(file);
  const below = relative(process.cwd(), path);
  return below === '' || below.startsWith('..') || isAbsolute(below) ? path : below;
}
