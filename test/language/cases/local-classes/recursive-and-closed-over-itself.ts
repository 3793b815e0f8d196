import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  class Node3 {
    readonly kids: Node3[] = [];
    constructor(readonly depth: number) { if (depth > 0) for (let i = 0; i < +'2'; i++) this.kids.push(new Node3(depth - 1)); }
    count(): number { let s = 1; for (const kid of this.kids) s += kid.count(); return s; }
  }
  for (let i = 0; i < n; i++) say(trace, new Node3(i).count());
  return trace;
});
export const args = [4];
