import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const a = { n: 1, add(x: number): number { for (let i = 0; i < x; i++) this.n += say(trace, 1); return this.n; } };
  const b = { n: 100, add: a.add };
  return [a.add(2), b.add(1), a.add.call({ n: 50 } as typeof a, 1), a.n, b.n, trace];
});
export const args = [];
