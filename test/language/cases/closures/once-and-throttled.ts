import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function once<T>(fn: () => T): () => T {
  let done = false;
  let value: T;
  return () => { if (!done) { done = true; value = fn(); } return value; };
}
function limit(n: number, fn: (x: number) => number): (x: number) => number | null { return (x) => (n-- > 0 ? fn(x) : null); }
export default task(function f() {
  const trace: unknown[] = [];
  const get = once(() => say(trace, { made: 1 }));
  const few = limit(2, (x) => say(trace, x));
  say(trace, 'start');
  const same = get() === get();
  return [same, few(1), few(2), few(3), trace.length];
});
export const args = [];
