/** The entry of standalone.mjs. */
import { begin } from './begin.ts';

// As bundlers know it: one that has this file in a bundle puts the file itself beside it, for the threads.
begin(new URL('./standalone.mjs', import.meta.url).href);

export * from './index.ts';
