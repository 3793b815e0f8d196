import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const steps: ((x: number) => number)[] = [(x) => say(trace, x + 1), (x) => x * 10, (x) => say(trace, x - 3)];
  const run = steps.reduce((all, step) => (x) => step(all(x)), (x: number) => x);
  return [run(1), steps.reduceRight((x, step) => step(x), 1), trace];
});
export const args = [];
