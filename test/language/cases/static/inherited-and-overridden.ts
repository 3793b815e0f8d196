import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base {
  static kind = 'base';
  static describe(trace: unknown[]): string { let s = ''; for (let i = 0; i < +'2'; i++) s += say(trace, this.kind); return s + this.name; }
}
class Derived extends Base { static override kind = 'derived'; }
class Silent extends Base { static override describe(): string { return 'silent ' + super.describe([]); } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [Base.describe(trace), Derived.describe(trace), Silent.describe(trace), trace];
});
export const args = [];
