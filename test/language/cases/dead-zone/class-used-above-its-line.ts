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
      trace.push(new (Late as any)().name);
    } catch (error) {
      say(trace, (error as Error).name);
    }
  }
  const Late = makeClass(trace);
  trace.push(new Late().name);
  return trace;
});
function makeClass(trace: unknown[]): new () => { name: string } {
  say(trace, 'made');
  return class { name = 'late'; };
}
export const args = [];
