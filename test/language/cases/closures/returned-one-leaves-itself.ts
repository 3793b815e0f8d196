import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function summer(trace: unknown[], base: number): (...xs: number[]) => number {
  let total = base;
  return (...xs) => {
    for (const x of xs) total += say(trace, x);
    return total;
  };
}
export default task(function f() {
  const trace: unknown[] = [];
  const add = summer(trace, 10);
  say(trace, 'start');
  return [add(1, 2), add(3), add(), trace];
});
export const args = [];
