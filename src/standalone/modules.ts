/** Modules that are made in the page: compiled, linked, and with a URL that page and threads load them by. */
import {
  type CompileHost,
  type CompileOptions,
  type CompileResult,
  compileModule,
  openMap,
} from '../compiler/index.ts';
import type { ModuleRecord } from '../thread/registry.ts';
import { CompileError } from './errors.ts';
import { link } from './link.ts';
import { noteMap } from './stacks.ts';
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
  const source = { id: name, original, code, map: openMap(map) };
  const { text, refused } = link(compiled.code, source, (url) => modules.has(url));
  if (refused.length > 0) throw new CompileError(refused);
  // With its name behind it: messages and stacks show the URL.
  const url = `${scriptUrl(withMap(text, compiled.map, name))}#${fragment(name)}`;
  const made = { ...module, url, tasks: compiled.tasks, exportOf };
  modules.set(url, made);
  if (compiled.map !== null) noteMap(url, name, compiled.map);
  return made;
}

/** Without brackets, which end a URL in a stack. */
const fragment = (name: string): string => encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29');

/** The module that a task is of; undefined where it was not made here. */
export function moduleOfTask({ from }: ModuleRecord): PageModule | undefined {
  return modules.get(from);
}

/** The map goes with the code, for the browser's tools. */
function withMap(code: string, map: object | null, name: string): string {
  if (map === null) return code;
  const { mappings } = map as { mappings: string };
  // The line that linking has put before the module.
  const moved = { ...map, sources: [`mgr:///${name}.js`], mappings: `;${mappings}` };
  const bytes = new TextEncoder().encode(JSON.stringify(moved));
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${btoa(binary)}\n`;
}
