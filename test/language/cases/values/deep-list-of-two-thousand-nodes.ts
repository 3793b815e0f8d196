import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  type Node4 = { v: number; next: Node4 | null };
  let head: Node4 | null = null;
  for (let i = 0; i < n; i++) head = { v: i, next: head };
  say(trace, head!.v);
  let sum = 0;
  for (let at = head; at; at = at.next) { sum += at.v; if (at.v % 1000 === 0) say(trace, at.v); }
  return [sum, trace];
});
// not-rotating: thousands of nodes at each of thousands of leaves
export const args = [2000];
