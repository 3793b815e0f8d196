import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class A { run(trace: unknown[], n: number): string { let s = ''; for (let i = 0; i < n; i++) s += say(trace, 'a'); return s; } }
class B extends A { override run(trace: unknown[], n: number): string { say(trace, 'b in'); const s = super.run(trace, n) + 'b'; say(trace, 'b out'); return s; } }
class C extends B { override run(trace: unknown[], n: number): string { let s = ''; for (let i = 0; i < n; i++) s += super.run(trace, i) + '|'; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [new C().run(trace, 3), new B().run(trace, 1), trace];
});
export const args = [];
