import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const source = {
    [Symbol.iterator]() { trace.push('open'); return this; },
    next() { trace.push('next'); return { done: false, value: 1 }; },
    return() { trace.push('close'); return {}; },
  };
  [] = say(trace, source) as any;
  [,] = source as any;
  ({} = say(trace, 5) as any);
  try { ({} = say(trace, null) as any); } catch (error) { say(trace, (error as Error).name); }
  try { [] = say(trace, {}) as any; } catch (error) { say(trace, (error as Error).name); }
  return trace.filter((x) => typeof x !== 'object' || x === null);
});
export const args = [];
