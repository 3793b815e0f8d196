/** The local names by which compiled code knows the ABI: module constants, which engines fold (imports, they do not). */

import { ABI, FORK_ABI, RARE_ABI } from '../names.ts';

import type { FreshNames } from './fresh-names.ts';

type AbiName = keyof typeof ABI | keyof typeof FORK_ABI | keyof typeof RARE_ABI;

/** Alias of each export of the ABI. */
export const ALIAS = Object.fromEntries(
  Object.keys({ ...ABI, ...FORK_ABI, ...RARE_ABI }).map((name) => [name, `$mgr_${name}`]),
) as Record<AbiName, string>;

/** The module's own record, as `register` returned it. */
export const MODULE_RECORD = '$mgr_m';

/** These names as they are printed: shorter ones, that the module has no use for. */
export function shownAliases(names: FreshNames): Map<string, string> {
  return new Map([...Object.values(ALIAS), MODULE_RECORD].map((name) => [name, names.fresh(name.replace('mgr_', ''))]));
}

/** In a class's static block: the objects whose parents `super` names, in static methods and in the others. */
export const CLASS_HOME = '$mgr_class';
export const PROTOTYPE_HOME = '$mgr_prototype';
