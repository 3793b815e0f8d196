import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x: any;
  [x, x = say(trace, 'second')] = ['first', undefined];
  const first = x;
  ({ a: x, b: x = say(trace, 'b'), a: x } = { a: 1 } as any);
  return [first, x, trace];
});
export const args = [];
