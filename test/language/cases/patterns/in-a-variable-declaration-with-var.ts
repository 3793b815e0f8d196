import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    var { a = say(trace, 'first'), [say(trace, 'b')]: b = a } = (i ? { b: 'own' } : {}) as any;
    var [c = b, ...d] = say(trace, [undefined, i]) as any;
  }
  return [a, b, c, d, trace.length];
});
export const args = [];
