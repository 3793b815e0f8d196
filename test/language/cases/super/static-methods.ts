import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class A { static make(trace: unknown[], n: number): string { let s = ''; for (let i = 0; i < n; i++) s += say(trace, this.name); return s; } static tag = 'tag of A'; }
class B extends A { static override make(trace: unknown[], n: number): string { return '[' + super.make(trace, n) + super.tag + ']'; } }
class C extends B { static override make(trace: unknown[], n: number): string { return '{' + super.make(trace, n) + '}'; } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [C.make(trace, 2), B.make(trace, 1), trace];
});
export const args = [];
