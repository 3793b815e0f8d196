import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const xs = [3, 1, 2];
  const sorted = xs.toSorted((a, b) => say([], a) - b);
  const keys = [...xs.keys()].map((k) => say(trace, k));
  const from = Array.from(new Set(xs), (x) => x * 2);
  return [sorted, xs.toReversed(), xs.with(0, say(trace, 9)), keys, from, xs.at(say(trace, -1)), trace];
});
export const args = [];
