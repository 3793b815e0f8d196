import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Bare { static make(): any { return Object.create(Bare.prototype); } v(): number { let n = 0; while (n < +'3') n++; return n; } }
Object.setPrototypeOf(Bare.prototype, null);
export default task(function f() {
  const trace: unknown[] = [];
  const bare = Bare.make();
  say(trace, bare.v());
  return [trace, 'toString' in bare, bare instanceof Object];
});
export const args = [];
