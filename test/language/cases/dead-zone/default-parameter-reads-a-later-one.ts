// engine-words: names the parameter
import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], a = say(trace, 1) + (b as number), b = say(trace, 2)): number {
  return a + b;
}
export default task(function f() {
  const trace: unknown[] = [];
  let caught = '';
  try { g(trace); } catch (error) { caught = (error as Error).name; }
  trace.push(caught, g(trace, 5), g(trace, 5, 6));
  for (let i = 0; i < +'2'; i++) trace.push(i);
  return trace;
});
export const args = [];
