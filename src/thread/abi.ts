/**
 * What compiled code imports: `mgr-scheduler/abi`. Not for programs. The contract: names.ts and the compiler's emit.
 */
export { arrayLength, flatInto, newArray } from './arrays.ts';
export { afterwards, alive, constant, lateTarget, named } from './bindings.ts';
export { argumentsOf, callMethod, superGet } from './dispatch.ts';
export { dropFork, forksAbove } from './drop-forks.ts';
export { mapLength, rangeBound, rangeGrain, sortLength } from './fork-arguments.ts';
export { carry, forkDynamic, forkFull, forkFullNow, forkPush, forkSettled } from './forks.ts';
export { input, LEAVE, spill } from './frames.ts';
export {
  arrayOf,
  closeItems,
  closeThrown,
  endOf,
  firstIndex,
  forInKeys,
  hasKey,
  invoke,
  itemsOf,
  objectRest,
  toKey,
} from './iterate.ts';
export { forksOpen, joined, joinOf, joinOpen, joinSlow } from './joins.ts';
export { forkSite, latent, latentNumbers, latentSites, latentValues } from './latent.ts';
export { defineMethod, plainMethod } from './methods.ts';
export { budget, plain, poll, pollEntry, pollEntrySerial, pollSerial } from './poll.ts';
export { progressOf } from './progress.ts';
export { captured, rangeClaim, rangeClose, rangeJoin, rangeOpen, rangeParts } from './ranges.ts';
export { type FunctionEntry, type ModuleRecord, register } from './registry.ts';
export { usingAdd, usingEnd, usingFail, usingOpen } from './using.ts';
export { holdOf, sleepOf } from './waits.ts';
