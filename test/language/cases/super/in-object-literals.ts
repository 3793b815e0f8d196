import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const base = { name: 'base', greet(x: string): string { let s = ''; for (let i = 0; i < +'2'; i++) s += this.name + x; return s; } };
  const derived = { __proto__: base, name: 'derived', greet(x: string): string { return `<${super.greet(x)}>`; } };
  say(trace, derived.greet(say(trace, '!')));
  return trace;
});
export const args = [];
