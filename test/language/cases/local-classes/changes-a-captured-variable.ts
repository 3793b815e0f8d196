import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let count = 0;
  class Counted {
    readonly id = ++count;
    bump(by: number): number { for (let i = 0; i < by; i++) count++; return count; }
  }
  const a = new Counted();
  say(trace, count);
  const b = new Counted();
  say(trace, b.bump(3));
  return [a.id, b.id, count, trace];
});
export const args = [];
