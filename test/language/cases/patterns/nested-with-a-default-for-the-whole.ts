import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any, b: any, c: any;
  const source = (x: any): any => say(trace, x);
  [{ a, b: [b = say(trace, 'b')] = source([]) } = source({ a: 1 }), c] = source([undefined, 2]);
  const first = [a, b, c];
  ({ a: { b: a } = source({ b: 'deep' }), c: [, b] = source('xyz') } = source({}));
  return [first, a, b, trace];
});
export const args = [];
