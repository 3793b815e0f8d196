import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const make = (start: number) => {
    let hidden = start;
    return { shown: start, inc() { hidden++; this.shown += 2; return say(trace, hidden); }, read: () => hidden };
  };
  const a = make(1);
  const b = make(10);
  a.inc(); b.inc(); a.inc();
  return [a.shown, a.read(), b.shown, b.read(), trace];
});
export const args = [];
