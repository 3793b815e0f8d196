/**
 * The forms of a unit are made from the same lowered nodes. Each has copies of its own where something is still to be changed in it (the
 * names of functions in it, function-names.ts), and shares them where not: copying took a tenth of compiling.
 */

import { clone, type Node } from './ast.ts';

let shares = false;

/** Runs `emit`, whose nodes may be shared between the forms it makes. */
export function emitShared<T>(mayShare: boolean, emit: () => T): T {
  shares = mayShare;
  try {
    return emit();
  } finally {
    shares = false;
  }
}

/** A node for one of the forms. */
export function copied<T extends Node | null | undefined>(node: T): T {
  return shares ? node : clone(node);
}
