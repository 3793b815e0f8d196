import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function join(trace: unknown[], n: number, acc: string): string { return n === 0 ? acc : join(trace, n - 1, join(trace, 0, acc + say(trace, n)) + join(trace, n > 1 ? 1 : 0, '.')); }
export default task(function f() {
  const trace: unknown[] = [];
  return [join(trace, 3, ''), trace];
});
export const args = [];
