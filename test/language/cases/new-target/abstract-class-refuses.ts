import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
abstract class Base {
  constructor() {
    if (new.target === Base) throw new TypeError('abstract');
  }
}
class Real extends Base {}
export default task(function f() {
  const trace: unknown[] = [];
  for (const Class of [Real, Base, Real] as (new () => Base)[]) {
    try {
      say(trace, new Class() instanceof Base);
    } catch (error) {
      say(trace, (error as Error).message);
    }
  }
  return trace;
});
export const args = [];
