import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  class Thing { make(): unknown { return new Thing(); } }
  const Old = Thing;
  const one = new Thing();
  say(trace, 1);
  (Thing as any) = class Other {};
  const made = one.make() as any;
  return [made instanceof Old, made.constructor.name, (Thing as any).name, trace];
});
export const args = [];
