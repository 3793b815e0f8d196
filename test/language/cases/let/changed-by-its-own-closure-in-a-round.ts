import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const adders: ((by: number) => number)[] = [];
  for (let i = 0; i < +'3'; i++) {
    adders.push((by) => (i += by));
    say(trace, i);
  }
  for (const add of adders) trace.push(add(10), add(1));
  return trace;
});
export const args = [];
