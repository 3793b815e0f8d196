import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let last: RegExp | null = null;
  for (let i = 0; i < +'3'; i++) { const re = /x/g; re.test('xx'); trace.push(re === last, say(trace, re.lastIndex)); last = re; }
  return trace;
});
export const args = [];
