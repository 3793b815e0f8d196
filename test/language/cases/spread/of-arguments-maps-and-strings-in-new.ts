import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Holder { readonly all: unknown[]; constructor(...all: unknown[]) { this.all = all; } }
export default task(function f() {
  const trace: unknown[] = [];
  const m = new Map([['k', 1]]);
  const one = new Holder(...'a\u{1f600}', say(trace, 'x'), ...m, ...new Set([1, 1]), ...m.keys());
  return [one.all, new Date(...([2024, 0, say(trace, 15)] as [number, number, number])).getDate(), trace];
});
export const args = [];
