/** The programs of test/language/cases/refused, compiled under names that are the same everywhere. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileModule, type Diagnostic } from '../../src/compiler/index.ts';
import { stripTypes } from '../../src/plugin/strip.ts';
import { casesFolder, refusedFolder } from '../language/cases.ts';

/** What the compiler says of `name.ts` in a folder of cases; its id is `file:///name.ts`. */
export function diagnosticsOf(name: string, folder = refusedFolder): Diagnostic[] {
  const open = (id: string) => {
    const original = readFileSync(join(folder, id.slice('file:///'.length)), 'utf8');
    return { ...stripTypes(original, id), original };
  };
  const host = {
    resolve: (specifier: string, importer: string) =>
      specifier.startsWith('.') ? new URL(specifier, importer).href : null,
    load: (id: string) => (existsSync(join(folder, id.slice('file:///'.length))) ? open(id) : null),
  };
  const id = `file:///${name}.ts`;
  const { code, map, original } = open(id);
  return compileModule(code, id, host, { inputMap: map, originalSource: original }).diagnostics;
}

/** The same for the cases that are `refused so far`. */
export function diagnosticsOfGap(module: string): Diagnostic[] {
  return diagnosticsOf(module, casesFolder);
}
