import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Tree {
  left: Tree | null = null;
  right: Tree | null = null;
  constructor(public value: number) {}
  insert(value: number): this {
    const side = value < this.value ? 'left' : 'right';
    const child = this[side];
    if (child) child.insert(value);
    else this[side] = new Tree(value);
    return this;
  }
  walk(visit: unknown[]): unknown[] {
    this.left?.walk(visit);
    visit.push(this.value);
    this.right?.walk(visit);
    return visit;
  }
  depth(): number {
    return 1 + Math.max(this.left?.depth() ?? 0, this.right?.depth() ?? 0);
  }
}
export default task(function f(values: number[]) {
  const trace: unknown[] = [];
  const root = new Tree(5);
  for (const x of values) root.insert(say(trace, x));
  return [root.walk([]), root.depth(), trace];
});
export const args = [[3, 8, 1, 4, 9, 7, 2]];
