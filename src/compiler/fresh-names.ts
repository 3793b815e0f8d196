/** Names for what the compiler makes, none of which the module has. */

import { NATURAL_SUFFIX } from '../names.ts';
import { walk } from './ast.ts';
import type { ModuleInfo } from './module.ts';

/** Gives names that nothing else has. */
export interface FreshNames {
  /** A fresh name that begins with `stem`. */
  fresh(stem: string): string;
}

/** Tries `stem`, and then `stem` with numbers behind it; `next` has the number to try first. */
function freshName(stem: string, next: Map<string, number>, take: (name: string) => boolean): string {
  if (take(stem)) return stem;
  const isMade = stem.startsWith('$') || stem.endsWith('$');
  for (let n = next.get(stem) ?? 1; ; n++) {
    const name = isMade ? `${stem}${n}` : `${stem}$${n}`;
    if (!take(name)) continue;
    next.set(stem, n + 1);
    return name;
  }
}

/** Names that compiled code may use without meeting a name of the module. */
export class Names implements FreshNames {
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(module: ModuleInfo) {
    this.#taken = new Set();
    walk(module.ast, (node) => {
      if (node.type === 'Identifier') this.#taken.add(node.name);
    });
  }

  fresh(stem: string): string {
    return freshName(stem, this.#next, (name) => this.take(name));
  }

  /** Names for the locals of one function at the top of the module: another function's may be the same. */
  locals(): FreshNames {
    const own = new Set<string>();
    const next = new Map<string, number>();
    const take = (name: string) => {
      if (this.#taken.has(name) || own.has(name)) return false;
      own.add(name);
      return true;
    };
    return { fresh: (stem) => freshName(stem, next, take) };
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
  // What a template literal begins a value with ends no name that anything else mentions.
  const names = code.replaceAll('${', ' ');
  let suffix = '$';
  while (names.includes(suffix)) suffix += '$';
  return suffix;
}
