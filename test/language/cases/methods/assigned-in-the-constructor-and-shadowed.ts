import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Toggle {
  step: (n: number) => number;
  constructor(fast: boolean) { this.step = fast ? (n) => n : this.slow; }
  slow(n: number): number { let s = 0; for (let i = 0; i < n; i++) s++; return s + (this === undefined ? 0 : 100); }
  run(trace: unknown[], n: number): number { let s = 0; for (let i = 0; i < n; i++) s += say(trace, this.step(i)); return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const { step } = new Toggle(false);
  say(trace, 'start');
  return [new Toggle(true).run(trace, 3), new Toggle(false).run(trace, 2), step(2), trace];
});
export const args = [];
