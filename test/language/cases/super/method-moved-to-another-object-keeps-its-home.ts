import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { hi(): string { let s = 'B'; for (let i = 0; i < +'2'; i++) s += '!'; return s; } }
class Other { hi(): string { return 'O'; } }
class Derived extends Base { override hi(): string { return 'D' + super.hi(); } }
export default task(function f() {
  const trace: unknown[] = [];
  const other = new Other() as any;
  other.hi = Derived.prototype.hi;
  say(trace, other.hi());
  say(trace, new Derived().hi());
  return trace;
});
export const args = [];
