import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { protected inside = 1; get v(): number { return this.inside; } set v(x: number) { this.inside = x; } }
class OnlyGet extends Base { override get v(): number { let s = 0; for (let i = 0; i < +'2'; i++) s += super.v; return s; } }
class Both extends Base { override get v(): number { return super.v; } override set v(x: number) { for (let i = 0; i < +'2'; i++) super.v = x + i; } }
export default task(function f() {
  const trace: unknown[] = [];
  const g = new OnlyGet();
  try { (g as any).v = say(trace, 5); } catch (error) { say(trace, (error as Error).name); }
  const b = new Both();
  b.v = say(trace, 7);
  return [g.v, b.v, trace];
});
export const args = [];
