import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Old { go(x: string): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'old' + x; return s; } }
class New { go(x: string): string { let s = ''; for (let i = 0; i < +'2'; i++) s += 'new' + x; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const one = new Old();
  const change = (): string => { Object.setPrototypeOf(one, New.prototype); return say(trace, '!'); };
  return [one.go(change()), one.go('?'), one instanceof New, trace];
});
export const args = [];
