/**
 * TypeScript to JavaScript, one file at a time, by oxc-transform: types off, enums and parameter properties lowered.
 * No type check: that is `tsc`'s work.
 */
import { fileURLToPath } from 'node:url';
import remapping from '@jridgewell/remapping';
import { type OxcError, transformSync } from 'oxc-transform';
import { makeDiagnostic, type Related, relatedPlace } from '../compiler/diagnostics.ts';
import { compileError } from './errors.ts';
import { parseModule } from './imports.ts';

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

/** Whether a file holds syntax of others than JavaScript, by its name. */
export const isForeign = (id: string): boolean => TYPESCRIPT.test(id) || id.endsWith('.jsx');

/** A file as JavaScript: as it stands, where it is that. @throws as {@link stripTypes} */
export const asJavaScript = (code: string, id: string): Emitted =>
  isForeign(id) ? stripTypes(code, id) : { code, map: null };

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
  const faults = result.errors.filter((error) => error.severity === 'Error');
  if (faults.length > 0) throw compileError(faults.map((fault) => parseDiagnostic(code, id, fault)));
  const map = result.map ? ({ ...result.map, sources: [id] } as SourceMap) : null;
  return { code: result.code, map };
}

/**
 * Nothing but a check that a JavaScript module parses, so that a mistake is told with its place (Node's loader doesn't say it).
 * @throws an Error with code MGR_PARSE
 */
export function checkModule(code: string, id: string): void {
  try {
    parseModule(code);
  } catch (error) {
    const { message, loc } = error as { message: string; loc?: { line: number; column: number } };
    if (loc === undefined) throw error;
    const text = message.replace(/ \(\d+:\d+\)$/, '');
    const at = { type: 'Error', loc: { start: loc, end: { line: loc.line, column: loc.column + 1 } } };
    throw compileError([makeDiagnostic(written(code, id), at, 'MGR_PARSE', text, HELP)]);
  }
}

const HELP = 'correct the syntax';

/** What oxc has against a file. Of its places the first is the one; the others (the bracket that is not closed) go with it. */
function parseDiagnostic(code: string, id: string, fault: OxcError) {
  const source = written(code, id);
  const [first, ...others] = fault.labels.map((label) => ({ ...label, node: nodeAt(code, label.start, label.end) }));
  const related = others.map(
    (label): Related => relatedPlace(source, label.node, lowered(label.message ?? 'with this')),
  );
  const at = first?.node ?? nodeAt(code, 0, 1);
  return makeDiagnostic(source, at, 'MGR_PARSE', fault.message, fault.helpMessage ?? HELP, related);
}

const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function written(code: string, id: string) {
  return { id, original: code, code, map: null };
}

function nodeAt(code: string, start: number, end: number) {
  const place = (offset: number) => {
    const before = code.slice(0, offset).split('\n');
    return { line: before.length, column: (before.at(-1) as string).length };
  };
  return { type: 'Error', loc: { start: place(start), end: place(Math.max(end, start + 1)) } };
}
