import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class A {}
class B extends A {}
export default task(function f() {
  const trace: unknown[] = [];
  const classes = [A, B, Array];
  for (const one of [new A(), new B(), []]) for (let i = 0; i < classes.length; i++) trace.push(one instanceof classes[say(trace, i)]!);
  try { trace.push((say(trace, 1) as any) instanceof (say(trace, {}) as any)); } catch (error) { say(trace, (error as Error).name); }
  return trace;
});
export const args = [];
