import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Menu {
  label = 'm';
  make(trace: unknown[], n: number): (() => string)[] {
    const made: (() => string)[] = [];
    for (let i = 0; i < n; i++) {
      const own = say(trace, i * 10);
      const inner = (k: number): string => { let s = this.label; for (let j = 0; j < k; j++) s += own + i; return s + arguments.length; };
      made.push(() => inner(i) + this.label, () => (this.label += '!'));
    }
    return made;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const made = new Menu().make(trace, 3);
  for (const one of made) say(trace, one());
  return trace;
});
export const args = [];
