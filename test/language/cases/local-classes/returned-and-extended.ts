import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function makeBase(word: string): new () => { say(n: number): string } {
  return class Base { say(n: number): string { let s = ''; for (let i = 0; i < n; i++) s += word; return s; } };
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  class Loud extends makeBase('ha') { override say(n: number): string { return super.say(say(trace, n)).toUpperCase(); } }
  class Quiet extends makeBase('sh') {}
  return [new Loud().say(2), new Quiet().say(3), trace];
});
export const args = [];
