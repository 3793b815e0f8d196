/** Where a compiled module comes from, as it tells the runtime, and what may be chosen of that. */

import { moduleHash } from '../names.ts';
import { literal, type Node } from './ast.ts';
import type { ModuleInfo } from './module.ts';

export interface CompileOptions {
  /** The map from `code` to what the user wrote, where types were taken off. */
  inputMap?: object | null;
  /** What the user wrote; default: `code`. */
  originalSource?: string;
  /** Rounds between two polls of a loop; default 0: as many as cost nothing. 1 makes every round a safepoint. */
  strip?: number;
  /** The module's name in stacks and messages. Default: its id. */
  shownId?: string;
  /**
   * JavaScript for the URL that threads load the module from, where only the running module knows it. Asked once, of a module that has something to
   * tell the runtime. Default, and for `undefined`: they know it by its id.
   */
  loadedFrom?(hasTasks: boolean): string | undefined;
  /** The map that comes out leads to `code` though `inputMap` is given: bundlers join maps themselves. Default false. */
  mapsToInput?: boolean;
  /** False: nobody can import the module, itself included, so nothing is told of what only its default export holds. Default true. */
  importsItself?: boolean;
}

/** The first two arguments of `register`: the module's name, and its hash or where it is loaded from, as JavaScript. */
export interface ModulePlace {
  url: string;
  known: string;
}

export function placeOf({ id, functions }: ModuleInfo, { shownId = id, loadedFrom }: CompileOptions): ModulePlace {
  const hasTasks = functions.some(({ taskCall }) => taskCall !== null);
  return { url: shownId, known: loadedFrom?.(hasTasks) ?? String(moduleHash(shownId)) };
}

export const placeNodes = ({ url, known }: ModulePlace): Node[] => [literal(url), { ...literal(''), raw: known }];

/** The module with places in the compiler's input, for its map. */
export const inInput = (module: ModuleInfo): ModuleInfo => ({ ...module, source: { ...module.source, map: null } });
