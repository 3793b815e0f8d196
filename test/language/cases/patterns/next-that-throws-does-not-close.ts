import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any;
  let b: any;
  let steps = 0;
  const source = {
    [Symbol.iterator]() { return this; },
    next() { trace.push('next'); if (steps++) throw new Error('broken'); return { done: false, value: 1 }; },
    return() { trace.push('close'); return {}; },
  };
  try { [a = say(trace, 0), b = say(trace, 2)] = source as any; } catch (error) { say(trace, (error as Error).message); }
  return { a, b, trace };
});
export const args = [];
