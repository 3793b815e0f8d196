import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const readers: (() => number)[] = [];
  for (var i = 0; i < +'3'; i++) {
    var twice = i * 2;
    readers.push(() => i + twice);
    say(trace, readers[0]!());
  }
  for (const read of readers) trace.push(read());
  return trace;
});
export const args = [];
