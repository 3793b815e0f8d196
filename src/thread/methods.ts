/** Methods of compiled classes: what a class tells of them when it is made, and how they run for code that can't leave. */

import { linkMethod } from './dispatch.ts';
import { plain } from './poll.ts';
import { type FunctionEntry, type ModuleRecord, place } from './registry.ts';

/** A function that stands in a class. `method`: what it is the natural form of, where others can call that. */
export function defineMethod(
  module: ModuleRecord,
  index: number,
  natural: FunctionEntry[0],
  resume: FunctionEntry[1],
  method?: object,
): void {
  const entry = module.functions[index];
  entry[0] = natural;
  entry[1] = resume;
  place(module, index);
  if (method !== undefined) linkMethod(method, natural as (...args: unknown[]) => unknown);
}

/** Runs a method to its end, wherever it was called. */
export function plainMethod(module: ModuleRecord, index: number, self: unknown, args: ArrayLike<unknown>): unknown {
  return plain(module.functions[index][0], [self, ...Array.from(args)]);
}
