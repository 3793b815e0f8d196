import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Registry {
  static readonly order: string[] = [];
  static add(name: string): number { for (const c of name) this.order.push(c); return this.order.length; }
  static first = this.add('ab');
  static { this.add('c'); for (let i = 0; i < +'2'; i++) this.add(String(i)); }
  own = this.describe(2);
  describe(n: number): string { let s = ''; for (let i = 0; i < n; i++) s += Registry.order[i]; return s; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const r = new Registry();
  say(trace, r.own);
  return [Registry.order.join(''), Registry.first, r.describe(3), trace];
});
export const args = [];
