import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x: number | null = null;
  const set = (): number => { x = 5; return say(trace, 7); };
  x ??= set();
  const y = (x ??= set());
  return [x, y, trace];
});
export const args = [];
