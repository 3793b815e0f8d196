import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class A { run(n: number): string { let s = 'A'; for (let i = 0; i < n; i++) s += i; return s; } }
class B { run(n: number): string { return 'B' + n; } }
class C { static run(n: number): string { let s = 'static'; for (let i = 0; i < n; i++) s += i; return s; } run = (n: number): string => { let s = 'field'; for (let i = 0; i < n; i++) s += i; return s; }; }
class D { get run(): (n: number) => string { return (n) => 'getter' + n; } }
export default task(function f() {
  const trace: unknown[] = [];
  const things: { run(n: number): string }[] = [new A(), new B(), C, new C(), new D(), { run: (n) => say(trace, n) + 'literal' }, Object.create(new A()), Object.assign(Object.create(B.prototype), { run: A.prototype.run })];
  for (const one of things) trace.push(one.run(2));
  return trace;
});
export const args = [];
