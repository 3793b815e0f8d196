/** Names for what the compiler makes, none of which the module has. */

import { NATURAL_SUFFIX } from '../names.ts';
import { walk } from './ast.ts';
import type { ModuleInfo } from './module.ts';

/** Names that compiled code may use without meeting a name of the module. */
export class Names {
  readonly #taken: Set<string>;
  /** The number to try next, by stem. */
  readonly #next = new Map<string, number>();

  constructor(module: ModuleInfo) {
    this.#taken = new Set();
    walk(module.ast, (node) => {
      if (node.type === 'Identifier') this.#taken.add(node.name);
    });
  }

  /** A fresh name that begins with `stem`. */
  fresh(stem: string): string {
    if (this.take(stem)) return stem;
    for (let n = this.#next.get(stem) ?? 1; ; n++) {
      const name = `${stem}$${n}`;
      if (!this.take(name)) continue;
      this.#next.set(stem, n + 1);
      return name;
    }
  }

  /** Takes a name; false where it is taken already. */
  take(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }
}

/** The name of a unit's natural form. */
export function naturalName(names: Names, name: string): string {
  return names.fresh(`${name === 'default' ? 'task' : identifierOf(name)}${NATURAL_SUFFIX}`);
}

/** `Class.#method` as an identifier. */
export function identifierOf(name: string): string {
  return name.replace('.', '$').replace('#', '');
}

/** What keeps names that are made before the analysis apart from all names of the module. */
export function freeSuffix(code: string): string {
  let suffix = '$';
  while (code.includes(suffix)) suffix += '$';
  return suffix;
}
