import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const readers: (() => string)[] = [];
  for (const key in { a: 1, b: 2, c: 3 }) {
    readers.push(() => key + key);
    say(trace, key);
  }
  for (const read of readers) say(trace, read());
  return trace;
});
export const args = [];
