import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { get v(): string { return 'base v of ' + (this as any).name; } set w(x: unknown) { (this as any).written = x; } }
(Base.prototype as any).plain = 'plain of the prototype';
class Derived extends Base {
  name = 'derived';
  test(trace: unknown[]): unknown[] {
    const me = this as any;
    const before = say(trace, super.v);
    super.w = say(trace, 5);
    (super.plain as any) = say(trace, 'own now');
    return [before, me.written, me.plain, Object.keys(this), (Base.prototype as any).plain];
  }
  declare plain: any;
}
export default task(function f() {
  const trace: unknown[] = [];
  const out = new Derived().test(trace);
  say(trace, 'end');
  return [out, trace];
});
export const args = [];
