import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let n = 1;
  const bump = (): number => { n += 10; return say(trace, n); };
  const a = n++ + bump() + n++;
  const b = n-- - bump() - --n;
  return [n, a, b, trace];
});
export const args = [];
