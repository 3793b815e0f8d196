import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    try {
      trace.push(typeof later, typeof neverDeclared);
    } catch (error) {
      say(trace, (error as Error).name);
    }
    let later = say(trace, i);
    trace.push(typeof later);
  }
  return trace;
});
declare const neverDeclared: unknown;
export const args = [];
