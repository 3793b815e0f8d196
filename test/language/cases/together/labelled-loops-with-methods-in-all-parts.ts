import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class It { at = 0; reset(): boolean { let i = 0; while (i < +'2') i++; this.at = 0; return true; } more(n: number): boolean { let i = 0; while (i < +'2') i++; return this.at < n; } step(): number { for (let i = 0; i < +'2'; i++) this.at += i; return this.at; } }
export default task(function f() {
  const trace: unknown[] = [];
  const a = new It();
  const b = new It();
  outer: for (a.reset(); a.more(4); a.step()) {
    inner: for (b.reset(); b.more(3); b.step()) {
      if (a.at === 1) continue outer;
      if (b.at === 1 && a.at === 2) continue inner;
      if (a.at === 3) break outer;
      say(trace, a.at * 10 + b.at);
    }
  }
  return [trace, a.at, b.at];
});
export const args = [];
