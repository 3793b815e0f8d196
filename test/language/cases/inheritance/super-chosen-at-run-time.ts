import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Fast { go(n: number): string { let s = ''; for (let i = 0; i < n; i++) s += 'f'; return s; } }
class Slow { go(n: number): string { let s = ''; for (let i = 0; i < n; i++) s += 'sl'; return s; } }
const pick = (fast: boolean): new () => Fast => (fast ? Fast : Slow);
class Car extends pick(true) { override go(n: number): string { return '<' + super.go(n) + '>'; } }
class Bike extends pick(false) { override go(n: number): string { return '(' + super.go(n) + ')'; } }
export default task(function f() {
  const trace: unknown[] = [];
  for (const one of [new Car(), new Bike()]) say(trace, one.go(2));
  return trace;
});
export const args = [];
