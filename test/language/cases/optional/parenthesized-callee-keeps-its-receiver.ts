import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o = { v: 5, get(x: number): number { return this.v + x; } };
  const none = null as typeof o | null;
  return [(o?.get)(say(trace, 1)), (o.get)?.(say(trace, 2)), (none?.get)?.(say(trace, 3)), trace];
});
export const args = [];
