export * from './counter.ts';
export { default, default as Again, count as countAll } from './counter.ts';
export * as inner from './counter.ts';
