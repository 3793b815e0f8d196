import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const out = ['a', 'b', 'c'].reduceRight((a, x, i) => say(trace, a + x + i));
  const flat = [[1], [2, 3]].reduceRight((a, x) => [...a, ...say(trace, x)], [] as number[]);
  return [out, flat, trace.length, trace];
});
export const args = [];
