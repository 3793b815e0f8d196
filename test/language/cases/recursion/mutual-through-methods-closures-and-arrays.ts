import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Walker { constructor(readonly depth: number) {} down(trace: unknown[], visit: (d: number) => number): number { trace.push(this.depth); return this.depth === 0 ? visit(0) : [this.depth - 1].map((d) => new Walker(d).down(trace, (x) => visit(x + 1)))[0]!; } }
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [new Walker(n).down(trace, (x) => x * 100), trace];
});
export const args = [4];
