import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 2;
  const a = say(trace, 2) ** say(trace, 3) ** say(trace, 2);
  x **= say(trace, 3) ** say(trace, 1);
  const b = (-say(trace, 2)) ** say(trace, 3);
  const big = say(trace, 2n) ** say(trace, 70n);
  return [a, b, x, big, trace];
});
export const args = [];
