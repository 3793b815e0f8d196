import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Base { #v = 'base'; baseV(trace: unknown[]): string { return say(trace, this.#v); } }
class Derived extends Base { #v = 'derived'; derivedV(trace: unknown[]): string { return say(trace, this.#v) + this.baseV(trace); } }
export default task(function f() {
  const trace: unknown[] = [];
  const d = new Derived();
  say(trace, 'start');
  return [d.derivedV(trace), d.baseV(trace), trace];
});
export const args = [];
