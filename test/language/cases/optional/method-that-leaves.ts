import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = {
    n: 3,
    double(x: number): number {
      let s = 0;
      for (let i = 0; i < +'2'; i++) s += say(trace, x + this.n);
      return s;
    },
  };
  const none = undefined as typeof o | undefined;
  trace.push(say(trace, 'go'));
  return [o?.double(say(trace, 1)), none?.double(say(trace, 2)), o.double?.(3), (o as any).missing?.(say(trace, 4)), trace];
});
export const args = [];
