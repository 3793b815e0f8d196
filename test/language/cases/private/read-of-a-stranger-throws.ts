import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Own {
  #secret = 1;
  peek(trace: unknown[], other: any): unknown {
    try { return say(trace, 'peek') && other.#secret; } catch (error) { return say(trace, (error as Error).name); }
  }
  static is(x: any): boolean { return #secret in x; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const own = new Own();
  say(trace, Own.is(own));
  return [own.peek(trace, own), own.peek(trace, {}), Own.is({}), trace];
});
export const args = [];
