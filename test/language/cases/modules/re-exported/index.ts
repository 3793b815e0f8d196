export { size as area } from './shapes.ts';
export * from './scales.ts';
