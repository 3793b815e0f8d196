import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { #n = 1; get n(): number { return this.#n; } set n(x: number) { this.#n = x; } }
class Derived extends Base {
  add(trace: unknown[]): number[] { super.n += say(trace, 5); super.n **= say(trace, 2); const old = super.n++; super.n ||= say(trace, 99); return [old, this.n]; }
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [new Derived().add(trace), trace];
});
export const args = [];
