import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = [1, 2, 3];
  a[a.length] = say(trace, 4);
  a.length -= say(trace, 2);
  a[say(trace, a.length)] = a.length = say(trace, 1);
  return [a, a.length, trace];
});
export const args = [];
