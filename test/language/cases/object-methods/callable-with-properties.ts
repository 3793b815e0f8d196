import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const fn: any = (x: number): number => { fn.calls++; return say(trace, x * fn.factor); };
  fn.calls = 0;
  fn.factor = 3;
  const out = [fn(1), fn(2)];
  fn.factor = say(trace, 10);
  return [...out, fn(1), fn.calls, trace];
});
export const args = [];
