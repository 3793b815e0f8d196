import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(this: unknown, a: number, b?: number) {
  const trace: unknown[] = [];
  for (let i = 0; i < arguments.length; i++) say(trace, arguments[i]);
  return [trace, a, b, arguments.length];
});
export const args = [7, 8];
