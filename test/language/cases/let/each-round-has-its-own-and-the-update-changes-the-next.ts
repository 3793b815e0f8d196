import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const readers: (() => number)[] = [];
  for (let i = 0; i < +'3'; readers.push(() => i), i++) {
    readers.push(() => i * 10);
    say(trace, i);
  }
  for (const read of readers) trace.push(read());
  return trace;
});
export const args = [];
