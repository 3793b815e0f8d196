import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const tag = Symbol('tag');
class Node6 { [tag] = 0; next?: Node6; mark(n: number): this { for (let i = 0; i < n; i++) this[tag]++; return this; } }
export default task(function f() {
  const trace: unknown[] = [];
  const own = Symbol('own');
  const meta = new WeakMap<Node6, { [own]: number }>();
  const a = new Node6();
  const b = (a.next = new Node6());
  meta.set(a, { [own]: 1 }).set(b, { [own]: 2 });
  let sum = 0;
  for (let at: Node6 | undefined = a; at; at = at.next) { sum += meta.get(at)![own] * at.mark(say(trace, 2))[tag]; }
  return [sum, a[tag], meta.has(b), Object.getOwnPropertySymbols(a).length, trace];
});
export const args = [];
