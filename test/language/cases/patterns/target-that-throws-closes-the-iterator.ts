import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any;
  const at = (name: string): any => { say(trace, name); if (name === 'bad') throw new Error(name); return {}; };
  const source = {
    [Symbol.iterator]() { return this; },
    next() { trace.push('next'); return { done: false, value: 1 }; },
    return() { trace.push('close'); return {}; },
  };
  try { [a, at('good').x, at('bad').x] = source as any; } catch (error) { say(trace, (error as Error).message); }
  return { a, trace };
});
export const args = [];
