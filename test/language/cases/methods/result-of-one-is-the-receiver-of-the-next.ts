import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Node2 {
  next: Node2 | null = null;
  constructor(readonly id: number) {}
  follow(n: number): Node2 { let at: Node2 = this; for (let i = 0; i < n && at.next; i++) at = at.next; return at; }
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const nodes = Array.from({ length: n }, (_, i) => new Node2(i));
  for (let i = 0; i + 1 < n; i++) nodes[i]!.next = nodes[i + 1]!;
  nodes[n - 1]!.next = nodes[0]!;
  return [nodes[0]!.follow(say(trace, 2)).follow(say(trace, 4)).follow(1).id, nodes[3] === nodes[0]!.follow(3), trace];
});
export const args = [5];
