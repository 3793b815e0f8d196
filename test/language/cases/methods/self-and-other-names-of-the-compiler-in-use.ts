import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Own { self = 'field'; read(self: string, self$ = 'd'): string { let s = ''; for (let i = 0; i < +'2'; i++) s += self + this.self + self$; const arguments$ = 'a'; return s + arguments$ + arguments.length; } }
export default task(function f() {
  const trace: unknown[] = [];
  const self = new Own();
  say(trace, self.read('p'));
  say(trace, self.read('q', 'r'));
  return trace;
});
export const args = [];
