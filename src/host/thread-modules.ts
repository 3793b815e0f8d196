/**
 * Modules with tasks that are in the threads' script, by the names that they register with. Empty where threads load them by URL; plugins of other bundlers
 * put a module of their own in place of this one.
 */
export const modules: Readonly<Record<string, () => Promise<unknown>>> = {};
