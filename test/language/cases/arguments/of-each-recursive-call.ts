import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function down(trace: unknown[], n: number): number {
  if (n === 0) return 0;
  say(trace, n);
  const rest = n % 2 ? down(trace, n - 1) : (down as any)(trace, n - 1, 'extra');
  return rest + arguments.length;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [down(trace, 4), trace];
});
export const args = [];
