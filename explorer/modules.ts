/** Loads transformed modules: the shipped ones, the scenarios, and mutants of them. */
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as door from './door.ts';
import { runAlone, steps, type Thread } from './steps.ts';
import { type Site, type Transformed, transform } from './transform.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A seeded bug: text of one file, replaced. The text must be there once, so that no bug can rot away unseen. */
export interface Mutation {
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const ATOMICS = join(root, 'src/memory/atomics.ts');
const DOOR = join(root, 'explorer/door.ts');
/** Modules of the explorer itself that transformed code may import as they are. */
const ORDINARY = new Map<string, object>([[DOOR, door]]);

const sites: Site[] = [];

/** Where a step is in the source. */
export function siteOf(number: number): Site {
  return sites[number];
}

/** Transformed files by their text: mutants share what they don't change. */
const cache = new Map<string, Transformed>();

type Exports = Record<string, unknown>;

/** A graph of transformed modules, each loaded once. */
export class Modules {
  readonly #mutations: readonly Mutation[];
  readonly #transformed = new Map<string, Transformed>();
  readonly #loaded = new Map<string, Exports>([
    [ATOMICS, { hasWaitAsync: true }],
    ...[...ORDINARY].map(([path, module]) => [path, module as Exports] as const),
  ]);

  constructor(mutations: readonly Mutation[] = []) {
    this.#mutations = mutations;
  }

  /** The exports of a module, by its path from the root. Functions that touch shared memory are generators in it. */
  load(path: string): Exports {
    return this.#instance(join(root, path));
  }

  #instance(path: string): Exports {
    const known = this.#loaded.get(path);
    if (known) return known;
    const { code } = this.#transform(path);
    const body = new Function('$', '$import', `return (function* () { 'use strict';\n${code}\n})();`);
    const exports = runAlone(body(steps, (other: string) => this.#instance(other)) as Thread<Exports>);
    this.#loaded.set(path, exports);
    return exports;
  }

  #transform(path: string): Transformed {
    const done = this.#transformed.get(path);
    if (done) return done;
    const name = relative(root, path);
    const source = this.#source(path, name);
    // What is quiet in a mutant's import may differ, so a mutant's graph has its own cache entries.
    const key = `${name}\n${JSON.stringify(this.#mutations)}\n${source}`;
    const made = cache.get(key) ?? transform(path, name, source, this.#surroundings(path));
    cache.set(key, made);
    this.#transformed.set(path, made);
    return made;
  }

  #surroundings(path: string) {
    return {
      resolve: (specifier: string) => join(dirname(path), specifier),
      isStep: (other: string, name: string) => other === ATOMICS || (other === DOOR && name === 'until'),
      isQuiet: (other: string, name: string) => ORDINARY.has(other) || this.#transform(other).quiet.has(name),
      site: (site: Site) => sites.push(site) - 1,
    };
  }

  #source(path: string, name: string): string {
    let source = readFileSync(path, 'utf8');
    for (const { file, find, replace } of this.#mutations) {
      if (file !== name) continue;
      const parts = source.split(find);
      if (parts.length !== 2) throw new Error(`seeded bug: found ${parts.length - 1} times in ${file}: ${find}`);
      source = parts.join(replace);
    }
    return source;
  }

  /** Mutations of files that were never loaded have not been tried. */
  assertMutated(): void {
    for (const { file } of this.#mutations) {
      if (!this.#transformed.has(join(root, file))) throw new Error(`seeded bug: ${file} is not in this scenario`);
    }
  }
}
