import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base {
  name(): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'm'; return s; }
  get kind(): string { return 'base'; }
}
class Derived extends Base {
  // @ts-ignore
  override name = (): string => 'field' + super.name();
  // @ts-ignore
  override kind = 'own';
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const one of [new Base(), new Derived()]) say(trace, one.name() + one.kind + Object.keys(one).join());
  return trace;
});
export const args = [];
