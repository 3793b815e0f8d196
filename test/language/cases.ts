/** Finds the cases. One module is one case; its folder is the construct it is about. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A program that runs everywhere with the same outcome. */
export interface Case {
  /** `construct/name`, from the path. */
  name: string;
  /** Path from the folder of cases, without `.ts`, with `/`. */
  module: string;
  flags: Set<Flag>;
  /** `// refused so far: MGR_CODE, why` in the first lines: the compiler says so, or the task throws it. Else it must work. */
  soFar: { code: string } | null;
}

/**
 * What a case says of itself in a comment of its first lines, with the reason behind a colon:
 * - `not-untouched`: the plain function can't do it (depth); the module exports what is `expected`.
 * - `not-rotating`: too many safepoints for a turn at each.
 * - `no-safepoint`: nothing in it can leave. Without it, a case that never leaves with quantum 0 fails: it would prove nothing.
 * - `engine-words`: it throws an error that the engine words after the source (`x.y is not a function`); compiled code has other
 *   names there, so of the error only the class counts.
 */
export type Flag = 'not-untouched' | 'not-rotating' | 'no-safepoint' | 'engine-words';

/** A program that the compiler has to refuse. */
export interface Refusal {
  name: string;
  module: string;
  /** Each with the code and a word that its message has to name. */
  expected: { code: string; names: string }[];
  /** The lines (from 1) that a diagnostic may stand on; marked by a comment `here` in the source. */
  lines: number[];
}

export const casesFolder = fileURLToPath(new URL('./cases/', import.meta.url));
export const refusedFolder = fileURLToPath(new URL('./cases/refused/', import.meta.url));

/** `MGR_CASES=^for-of/ npx vitest run test/language` runs only the cases whose path matches. */
const ONLY = new RegExp(process.env.MGR_CASES ?? '');

/** All modules below a folder, as paths without `.ts`, sorted. */
export function modulesOf(folder: string): string[] {
  const paths = readdirSync(folder, { recursive: true }) as string[];
  return paths
    .filter((path) => path.endsWith('.ts') && statSync(join(folder, path)).isFile())
    .map((path) => relative(folder, join(folder, path)).split(sep).join('/').slice(0, -'.ts'.length))
    .sort();
}

/** The text of a module of {@link modulesOf}. */
export function sourceOf(folder: string, module: string): string {
  return readFileSync(join(folder, `${module}.ts`), 'utf8');
}

/** All cases: a module in a construct's folder, or the `main` of a case that has several modules. `refused/` is apart. */
export function findCases(): Case[] {
  return modulesOf(casesFolder)
    .filter((module) => !module.startsWith('refused/'))
    .filter((module) => module.split('/').length === 2 || basename(module) === 'main')
    .filter((module) => ONLY.test(module))
    .map((module) => {
      const text = sourceOf(casesFolder, module);
      const flags = [...text.matchAll(/^\/\/ (not-untouched|not-rotating|no-safepoint|engine-words)\b/gm)].map(
        (m) => m[1] as Flag,
      );
      const soFar = /^\/\/ refused so far: (MGR_\w+)/m.exec(text);
      return {
        name: module.replace(/\/main$/, ''),
        module,
        flags: new Set(flags),
        soFar: soFar ? { code: soFar[1] as string } : null,
      };
    });
}

/** All programs that have to be refused; the modules they import are in `refused/lib`. */
export function findRefusals(): Refusal[] {
  return modulesOf(refusedFolder)
    .filter((module) => !module.includes('/'))
    .map((module) => {
      const text = sourceOf(refusedFolder, module);
      const header = /^\/\/ refused: (.+)$/m.exec(text)?.[1] ?? '';
      const expected = [...header.matchAll(/(MGR_\w+) "([^"]+)"/g)].map((m) => ({
        code: m[1] as string,
        names: m[2] as string,
      }));
      const lines = text.split('\n').flatMap((line, i) => (/\/\/ here\b/.test(line) ? [i + 1] : []));
      return { name: module, module, expected, lines };
    });
}
