/**
 * TypeScript to JavaScript, one file at a time, by oxc-transform: types off, enums and parameter properties lowered.
 * No type check: that is `tsc`'s work.
 */
import { fileURLToPath } from 'node:url';
import remapping from '@jridgewell/remapping';
import { parse } from 'acorn';
import { type OxcError, transformSync } from 'oxc-transform';
import { loaderError } from './errors.ts';

/** A source map as JSON (version 3). */
export interface SourceMap {
  version: number;
  file?: string;
  names: string[];
  sources: (string | null)[];
  sourcesContent?: (string | null)[];
  mappings: string;
  sourceRoot?: string;
  ignoreList?: number[];
}

/** JavaScript, and the map back to what it was made from; `null` where nothing was changed. */
export interface Emitted {
  code: string;
  map: SourceMap | null;
}

/** The extensions that hold types. */
export const TYPESCRIPT = /\.(?:ts|tsx|mts|cts)$/;

/**
 * Takes the types off a TypeScript (or JSX) file.
 * @param id the file's `file:` URL; its extension says which language it is in.
 * @throws an Error with code MGR_PARSE and a code frame where the file doesn't parse.
 */
export function stripTypes(code: string, id: string): Emitted {
  return transform(code, id, { lang: languageOf(id) });
}

/**
 * Rewrites `using` and `await using` for runtimes that don't know them. Runs after the compiler: the rewrite wraps the whole
 * module in a `try`, behind which the compiler would no longer see the tasks.
 */
export function lowerUsing(emitted: Emitted, id: string): Emitted {
  const lowered = transform(emitted.code, id, { lang: 'js', target: `node${process.versions.node}` });
  return { code: lowered.code, map: composeMaps(lowered.map, emitted.map) };
}

/** Joins the maps of two steps into one, from the end to the beginning. */
export function composeMaps(later: SourceMap | null, earlier: SourceMap | null): SourceMap | null {
  if (later === null || earlier === null) return later ?? earlier;
  const joined = remapping(later as never, (_file, context) => (context.depth === 1 ? (earlier as never) : null));
  return JSON.parse(joined.toString()) as SourceMap;
}

/** Does this runtime parse `using`? (Node 24 does, Node 20 and 22 don't.) */
export function knowsUsing(): boolean {
  try {
    new Function('{ using nothing = null; }');
    return true;
  } catch {
    return false;
  }
}

function languageOf(id: string): 'ts' | 'tsx' | 'jsx' {
  if (id.endsWith('.tsx')) return 'tsx';
  return TYPESCRIPT.test(id) ? 'ts' : 'jsx';
}

function transform(code: string, id: string, options: { lang: 'js' | 'jsx' | 'ts' | 'tsx'; target?: string }): Emitted {
  const result = transformSync(fileURLToPath(id), code, { ...options, sourceType: 'module', sourcemap: true });
  const fault = result.errors.find((error) => error.severity === 'Error');
  if (fault) throw parseError(code, id, fault);
  const map = result.map ? ({ ...result.map, sources: [id] } as SourceMap) : null;
  return { code: result.code, map };
}

/**
 * Nothing but a check that a JavaScript module parses, so that a mistake is told with its place (Node's loader doesn't say it).
 * @throws an Error with code MGR_PARSE
 */
export function checkModule(code: string, id: string): void {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
    if (loc === undefined) throw error;
    const text = code.split('\n')[loc.line - 1] ?? '';
    const margin = `${loc.line} | `;
    const frame = ` ${margin}${text}\n ${' '.repeat(margin.length + loc.column)}^`;
    throw placed(id, loc.line, loc.column + 1, message.replace(/ \(\d+:\d+\)$/, ''), frame);
  }
}

function parseError(code: string, id: string, fault: OxcError): Error {
  const before = code.slice(0, fault.labels[0]?.start ?? 0).split('\n');
  const frame = (fault.codeframe ?? '').replace(/^\s*x .*(?:\n\s*\|.*)*\n/, '').trimEnd();
  return placed(id, before.length, (before.at(-1) as string).length + 1, fault.message, frame);
}

function placed(file: string, line: number, column: number, message: string, frame: string): Error {
  const text = `${fileURLToPath(file)}:${line}:${column}: ${message}\n${frame}`;
  return loaderError('MGR_PARSE', text, { file, line, column });
}
