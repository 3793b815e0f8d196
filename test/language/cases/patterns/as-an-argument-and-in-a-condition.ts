import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any, b: any;
  const show = (x: any): number => say(trace, x.length);
  const n = show(([a, b = say(trace, 'b')] = ['x'] as any)) + (({ a } = say(trace, { a: 'y' })) ? 10 : 0);
  while (([a, b] = [b, a]) && a !== 'y') say(trace, a);
  return [a, b, n, trace];
});
export const args = [];
