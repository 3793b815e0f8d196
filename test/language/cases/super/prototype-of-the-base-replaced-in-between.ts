import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { v(): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'old'; return s; } }
class Derived extends Base {
  run(trace: unknown[]): string[] {
    const first = super.v();
    const kept = Base.prototype.v;
    Base.prototype.v = () => 'new';
    const second = super.v();
    Base.prototype.v = kept;
    return [first, say(trace, second), super.v()];
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [new Derived().run(trace), trace];
});
export const args = [];
