import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const stack = {
    items: [] as number[],
    push(...xs: number[]) { for (const x of xs) this.items[this.items.length] = say(trace, x); return this; },
    sum() { let s = 0; for (const x of this.items) s += x; return s; },
  };
  stack.push(1, 2).push(3);
  return [stack.sum(), stack.items, trace];
});
export const args = [];
