/** Modules that are made in the page: compiled, linked, and with a URL that page and threads load them by. */
import { parse } from 'acorn';
import {
  type CompileHost,
  type CompileOptions,
  type CompileResult,
  compileModule,
  type Diagnostic,
  makeDiagnostic,
  openMap,
  type SourceText,
} from '../compiler/index.ts';
import type { ModuleRecord } from '../thread/registry.ts';
import { CompileError } from './errors.ts';
import { runtimeUrl } from './runtime.ts';
import { scriptUrl } from './worker.ts';

/** A module's text, as the compiler takes it. */
export interface ModuleText {
  /** What messages and stacks call it. */
  readonly name: string;
  /** JavaScript (ESM). */
  readonly code: string;
  /** What the user wrote, where it is not `code`, and the map that leads to it. */
  readonly original?: string;
  readonly map?: object;
}

export interface PageModule extends ModuleText {
  readonly url: string;
  readonly tasks: CompileResult['tasks'];
  /** The name that it exports a task as; undefined: none. */
  exportOf(task: unknown): string | undefined;
}

const modules = new Map<string, PageModule>();

/** The compiler looks into the other modules of the page, to know what their tasks call. */
const host: CompileHost = {
  resolve: (specifier) => (modules.has(specifier) ? specifier : null),
  load: (url) => modules.get(url) ?? null,
};

/**
 * Compiles a module and gives it a URL. It is evaluated by whoever imports that.
 *
 * @throws CompileError
 */
export function makeModule(module: ModuleText, exportOf: PageModule['exportOf']): PageModule {
  const { name, code, original = code, map } = module;
  const options: CompileOptions = {
    loadedFrom: () => 'import.meta.url',
    importsItself: false,
    originalSource: original,
  };
  const compiled = compileModule(code, name, host, map === undefined ? options : { ...options, inputMap: map });
  const errors = compiled.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new CompileError(errors);
  const { text, refused } = linked(compiled.code, { id: name, original, code, map: openMap(map) });
  if (refused.length > 0) throw new CompileError(refused);
  const url = scriptUrl(withMap(text, compiled.map, name));
  const made = { ...module, url, tasks: compiled.tasks, exportOf };
  modules.set(url, made);
  return made;
}

/** The module that a task is of; undefined where it was not made here. */
export function moduleOfTask({ from }: ModuleRecord): PageModule | undefined {
  return modules.get(from);
}

interface ImportNode {
  readonly type: string;
  readonly source?: { readonly value: string; readonly start: number; readonly end: number } | null;
}

/** Imports as a module that has no place of its own can have them: of this package from the runtime, of others by their whole URLs. */
function linked(code: string, source: SourceText): { text: string; refused: Diagnostic[] } {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as { body: ImportNode[] };
  const refused: Diagnostic[] = [];
  let text = '';
  let at = 0;
  for (const { source: specifier } of body) {
    if (!specifier) continue;
    const url = runtimeUrl(specifier.value) ?? wholeUrl(specifier.value);
    if (url === null) refused.push(unknownPackage(specifier.value, source));
    text += code.slice(at, specifier.start) + JSON.stringify(url);
    at = specifier.end;
  }
  return { text: text + code.slice(at), refused };
}

declare const document: { readonly baseURI: string } | undefined;
declare const location: { readonly href: string };

/** Null for the name of a package. */
function wholeUrl(specifier: string): string | null {
  if (/^\.{0,2}\//.test(specifier)) {
    return new URL(specifier, typeof document === 'object' ? document.baseURI : location.href).href;
  }
  return /^[a-z][a-z\d+.-]*:/i.test(specifier) ? specifier : null;
}

function unknownPackage(specifier: string, source: SourceText): Diagnostic {
  const { body } = parse(source.code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
    locations: true,
  }) as unknown as { body: (ImportNode & Parameters<typeof makeDiagnostic>[1])[] };
  const at = body.find((node) => node.source?.value === specifier)?.source;
  return makeDiagnostic(
    source,
    at as unknown as Parameters<typeof makeDiagnostic>[1],
    'MGR_IMPORT',
    `${specifier} is a package's name, which threads cannot find: they have no import map`,
    'import it by its URL',
  );
}

/** The map goes with the code, for the browser's tools. */
function withMap(code: string, map: object | null, name: string): string {
  if (map === null) return code;
  const bytes = new TextEncoder().encode(JSON.stringify({ ...map, sources: [`mgr:///${name}.js`] }));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${btoa(binary)}\n`;
}
