/**
 * What compiled code imports: `mgr-scheduler/abi`. Not for programs. The contract: names.ts and the compiler's emit.
 */
export { input, LEAVE, spill } from './frames.ts';
export { arrayOf, forInKeys, hasKey, invoke, toKey } from './iterate.ts';
export { budget, plain, poll, pollEntry } from './poll.ts';
export { type FunctionEntry, type ModuleRecord, register } from './registry.ts';
