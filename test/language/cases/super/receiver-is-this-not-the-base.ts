import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { who(): string { let s = ''; for (const c of this.name()) s += c + c; return s; } name(): string { return 'base'; } }
class Derived extends Base { override name(): string { return 'me'; } override who(): string { return super.who() + '.'; } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, new Derived().who());
  say(trace, new Base().who());
  say(trace, Derived.prototype.who.call({ name: () => 'x' } as never));
  return trace;
});
export const args = [];
