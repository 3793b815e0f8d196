/** What a page has without a build: the package for programs, with a `task` that compiles, and `compile`. */
export * from '../program.ts';
export { type CompileTextOptions, compile } from './compile.ts';
export { CompileError } from './errors.ts';
export { type TaskOptions, task } from './task.ts';
export type { Uses } from './task-text.ts';
