import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const box = {
    raw: [3, 1, 2],
    get sorted(): number[] { return [...this.raw].sort((a, b) => a - b); },
    set first(x: number) { this.raw[0] = x; },
    total(): number { let s = 0; for (const x of this.sorted) s = s * 10 + say(trace, x); return s; },
  };
  const before = box.total();
  box.first = say(trace, 9);
  return [before, box.total(), trace];
});
export const args = [];
