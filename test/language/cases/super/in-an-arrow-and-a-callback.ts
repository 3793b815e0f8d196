import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { each(x: number): number { let s = 0; for (let i = 0; i < x; i++) s += 10; return s; } }
class Derived extends Base {
  override each(x: number): number { return -super.each(x); }
  all(trace: unknown[], xs: number[]): number[] {
    const direct = (x: number): number => super.each(say(trace, x));
    const out = xs.map((x) => super.each(x) + this.each(x) + 1);
    for (const x of xs) out.push(direct(x));
    return out;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const out = new Derived().all(trace, [1, 2]);
  say(trace, 'end');
  return [out, trace];
});
export const args = [];
