import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = [10, 20, 30, 40];
  let i = 0;
  a[i++] = a[i++]! + say(trace, i++);
  a[++i] = say(trace, i--);
  const b = i++ + say(trace, i) + ++i;
  return [a, i, b, trace];
});
export const args = [];
