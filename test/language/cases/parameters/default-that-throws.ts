import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function needed(trace: unknown[], name: string): never {
  say(trace, name);
  throw new TypeError(`${name} is missing`);
}
function g(trace: unknown[], a: number = needed(trace, 'a'), b: number = needed(trace, 'b')): number {
  return a + b;
}
export default task(function f() {
  const trace: unknown[] = [];
  try { g(trace, 1); } catch (error) { trace.push((error as Error).message); }
  try { g(trace, undefined, 2); } catch (error) { trace.push((error as Error).message); }
  return [g(trace, 1, 2), trace];
});
export const args = [];
