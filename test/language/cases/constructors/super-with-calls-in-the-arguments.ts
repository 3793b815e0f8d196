import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { readonly sum: number; constructor(...xs: number[]) { let s = 0; for (const x of xs) s += x; this.sum = s; } }
class Derived extends Base {
  constructor(trace: unknown[], ...xs: number[]) { super(say(trace, 100), ...xs, say(trace, 1000)); say(trace, this.sum); }
}
export default task(function f() {
  const trace: unknown[] = [];
  return [new Derived(trace, 1, 2).sum, say(trace, 'end'), trace];
});
export const args = [];
