/** A program's modules, from where it begins, each compiled: so that all errors are known, not only the first module's. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CompileResult, Diagnostic } from '../compiler/index.ts';
import { diagnosticsOf } from './errors.ts';
import { bare } from './files.ts';
import { importsIn, parseModule } from './imports.ts';
import type { Loader, Source } from './node.ts';

/** A module of the project and what the compiler says of it. */
export interface CheckedModule {
  url: string;
  functions: CompileResult['functions'];
  diagnostics: Diagnostic[];
}

/** The files and every project module that they import, each once, in the order in which they are met. */
export function checkGraph(entries: Iterable<string>, loader: Loader): CheckedModule[] {
  const modules: CheckedModule[] = [];
  const urls = new Set(entries);
  for (const url of urls) {
    const source = readOrErrors(url, loader);
    if (source === null) continue;
    if (!Array.isArray(source) && source.format !== 'module') continue;
    const { functions, diagnostics } = Array.isArray(source)
      ? { functions: [], diagnostics: source }
      : loader.compile(url, source);
    modules.push({ url, functions, diagnostics });
    for (const specifier of Array.isArray(source) ? importsByText(url) : importsOf(source)) {
      const imported = loader.host.resolve(specifier, url);
      if (imported !== null) urls.add(imported);
    }
  }
  return modules;
}

function readOrErrors(url: string, loader: Loader): Source | Diagnostic[] | null {
  try {
    return loader.read(url);
  } catch (error) {
    const found = diagnosticsOf(error);
    if (found === null) throw error;
    return found;
  }
}

const importsOf = (source: Source): string[] => importsIn(parseModule(source.code));

const IMPORT = /^\s*(?:import|export)\b(?:[^'";]*\bfrom)?\s*(['"])([^'"\n]+)\1/gm;

/** What a file that doesn't parse seems to import. */
function importsByText(url: string): string[] {
  return [...readFileSync(fileURLToPath(bare(url)), 'utf8').matchAll(IMPORT)].map((match) => match[2] as string);
}
