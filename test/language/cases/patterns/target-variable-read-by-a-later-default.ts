import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a = 1;
  let b = 2;
  [a = say(trace, 10), b = say(trace, a + 1)] = [undefined, undefined] as any;
  ({ a = say(trace, 20), b = say(trace, a + b) } = { a: 5 } as any);
  return [a, b, trace];
});
export const args = [];
