import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function fail(trace: unknown[]): never {
  say(trace, 'default');
  throw new Error('no default');
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any;
  let b: any;
  const source = {
    [Symbol.iterator]() { return this; },
    next() { trace.push('next'); return { done: false, value: undefined }; },
    return() { trace.push('close'); return {}; },
  };
  try { [a = say(trace, 1), b = fail(trace)] = source as any; } catch (error) { say(trace, (error as Error).message); }
  return { a, b, trace };
});
export const args = [];
