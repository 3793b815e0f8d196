import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let shared = 0;
  const inc = (by: number): void => { for (let i = 0; i < by; i++) shared++; };
  const read = (): number => shared;
  const both: [typeof inc, typeof read] = [inc, read];
  both[0](say(trace, 2));
  say(trace, both[1]());
  shared *= 10;
  both[0](1);
  return [read(), shared, trace];
});
export const args = [];
