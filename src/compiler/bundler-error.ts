/** Diagnostics as the error that bundlers know: Rollup, Rolldown and Vite show it, in the terminal and in Vite's overlay. */

import {
  type Diagnostic,
  displayName,
  formatDetails,
  formatDiagnostic,
  sortDiagnostics,
  summarize,
} from './diagnostics.ts';

/** Rollup's error, as far as it is filled here. Vite's overlay shows plugin, message, place and frame. */
export interface BundlerError extends Error {
  plugin: string;
  pluginCode: string;
  /** The file's path. */
  id: string;
  /** Both from 1: Vite shows them as they are, and opens the editor there. */
  loc: { file: string; line: number; column: number };
  frame: string;
  /** Empty: the place is the user's, not the compiler's. */
  stack: '';
}

/**
 * What a bundler's plugin throws, or gives to `this.error()`. Of several diagnostics the first one (by place) is the error's own; the
 * others follow in the frame, so that all are seen at once.
 */
export function toBundlerError(found: Diagnostic | readonly Diagnostic[], plugin = 'mgr'): BundlerError {
  const diagnostics = sortDiagnostics('code' in found ? [found] : found);
  const [first, ...others] = diagnostics;
  if (!first) throw new Error('toBundlerError() takes at least one diagnostic');
  const { code, message, line, column } = first;
  const file = displayName(first.file);
  const rest =
    others.length > 0 ? ['', ...others.map((one) => `${formatDiagnostic(one)}\n`), summarize(diagnostics)] : [];
  return Object.assign(new Error(`${code} ${message}`), {
    plugin,
    pluginCode: code,
    id: file,
    loc: { file, line, column },
    frame: leftAligned([formatDetails(first), ...rest].join('\n')),
    stack: '' as const,
  });
}

/** Vite's overlay trims the frame, which would move its first line: the number there stands to the left. */
function leftAligned(frame: string): string {
  return frame.replace(/^( +)(\d+)/, '$2$1');
}
