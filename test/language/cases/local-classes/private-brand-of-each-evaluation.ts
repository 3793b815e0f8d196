import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function make(): { new (): object; owns(x: object): boolean } {
  return class { #mark = 1; static owns(x: object): boolean { return #mark in x; } };
}
export default task(function f() {
  const trace: unknown[] = [];
  const A = make();
  const B = make();
  const a = new A();
  say(trace, 'made');
  return [A.owns(a), B.owns(a), B.owns(new B()), trace];
});
export const args = [];
