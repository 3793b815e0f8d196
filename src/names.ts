/**
 * The one file that the compiler and the runtime share: what compiled code imports, and how a frame's place is packed.
 *
 * Compiled code imports {@link ABI_MODULE}; every name in {@link ABI} is an export of it.
 */

/** The module that compiled code imports. */
export const ABI_MODULE = 'mgr-scheduler/abi';

/** The module that a program imports `task` from. */
export const PROGRAM_MODULE = 'mgr-scheduler';

/** The exports of {@link ABI_MODULE}, by what they do. */
export const ABI = {
  arrayOf: 'arrayOf',
  budget: 'budget',
  closeItems: 'closeItems',
  closeThrown: 'closeThrown',
  firstIndex: 'firstIndex',
  forInKeys: 'forInKeys',
  hasKey: 'hasKey',
  input: 'input',
  invoke: 'invoke',
  leave: 'LEAVE',
  plain: 'plain',
  poll: 'poll',
  pollEntry: 'pollEntry',
  register: 'register',
  spill: 'spill',
  toKey: 'toKey',
} as const;

/** The exports of {@link ABI_MODULE} that forks need (docs/decisions/0008-forks.md); a module without forks imports none. */
export const FORK_ABI = {
  captured: 'captured',
  carry: 'carry',
  dropFork: 'dropFork',
  forkDynamic: 'forkDynamic',
  forkFull: 'forkFull',
  forkFullNow: 'forkFullNow',
  forkPush: 'forkPush',
  forkSettled: 'forkSettled',
  forkSite: 'forkSite',
  forksAbove: 'forksAbove',
  forksOpen: 'forksOpen',
  joinOf: 'joinOf',
  joinOpen: 'joinOpen',
  joinSlow: 'joinSlow',
  joined: 'joined',
  latent: 'latent',
  latentNumbers: 'latentNumbers',
  latentSites: 'latentSites',
  latentValues: 'latentValues',
  mapLength: 'mapLength',
  pollEntrySerial: 'pollEntrySerial',
  pollSerial: 'pollSerial',
  rangeBound: 'rangeBound',
  rangeClaim: 'rangeClaim',
  rangeClose: 'rangeClose',
  rangeGrain: 'rangeGrain',
  rangeJoin: 'rangeJoin',
  rangeOpen: 'rangeOpen',
  rangeParts: 'rangeParts',
  sortLength: 'sortLength',
} as const;

/** The exports of {@link ABI_MODULE} that few functions need; a module imports those that it uses. */
export const RARE_ABI = {
  afterwards: 'afterwards',
  alive: 'alive',
  argumentsOf: 'argumentsOf',
  arrayLength: 'arrayLength',
  callMethod: 'callMethod',
  constant: 'constant',
  defineMethod: 'defineMethod',
  endOf: 'endOf',
  flatInto: 'flatInto',
  holdOf: 'holdOf',
  itemsOf: 'itemsOf',
  lateTarget: 'lateTarget',
  named: 'named',
  newArray: 'newArray',
  objectRest: 'objectRest',
  plainMethod: 'plainMethod',
  progressOf: 'progressOf',
  sleepOf: 'sleepOf',
  superGet: 'superGet',
  usingAdd: 'usingAdd',
  usingEnd: 'usingEnd',
  usingFail: 'usingFail',
  usingOpen: 'usingOpen',
} as const;

/** Suffix of the natural, polling form of a function; stack traces drop it. */
export const NATURAL_SUFFIX = '$mgr';

/** Suffix of the resume twin of a function; stack traces drop it. */
export const TWIN_SUFFIX = '$mgr_r';

/** Suffix of the serial form of a function that forks; stack traces drop it. */
export const SERIAL_SUFFIX = '$mgr_s';

/** A frame's place is one integer: the function's index in its module above, the resume point (from 1) below. */
export const POINT_BITS = 16;

/** Packs a function's index and a resume point as `spill` takes them. */
export function packPoint(functionIndex: number, point: number): number {
  return (functionIndex << POINT_BITS) | point;
}

/** A stable 32-bit hash of a module's id (FNV-1a over its UTF-16 units): all threads compute the same one. */
export function moduleHash(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) {
    hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}

/** Set to `1` in the environment of threads whose ring turns at every safepoint: loops compiled there poll every round. */
export const STRIP_VARIABLE = 'MGR_STRIP';
