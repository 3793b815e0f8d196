import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Greeter {
  greet(name: string): string { let s = ''; for (const c of name) s += c.toUpperCase(); return s; }
  twice(name: string): string { return this.greet(name) + this.greet(name); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = new Greeter();
  const b = new Greeter();
  const out = [say(trace, a.twice('x'))];
  a.greet = function (name) { return `(${say(trace, name)})`; };
  out.push(a.twice('y'), b.twice('z'));
  delete (a as any).greet;
  out.push(a.twice('w'));
  return { out, trace };
});
export const args = [];
