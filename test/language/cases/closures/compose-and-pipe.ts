import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
type Fn = (x: number) => number;
const pipe = (...fns: Fn[]): Fn => (x) => { let at = x; for (const fn of fns) at = fn(at); return at; };
export default task(function f() {
  const trace: unknown[] = [];
  const inc: Fn = (x) => say(trace, x + 1);
  const twice = (fn: Fn): Fn => (x) => fn(fn(x));
  say(trace, 'start');
  return [pipe(inc, twice(inc), pipe(twice(twice(inc))))(0), pipe()(5), trace];
});
export const args = [];
